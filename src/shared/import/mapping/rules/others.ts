/** Columns of the lists of organisations, platforms, codes and diagnoses. */
import { unneeded } from "../takes.ts";
import type { HeaderRule } from "./headerRule.ts";

export const organisationRules: readonly HeaderRule[] = [
  { take: "shortName", all: ["short"], none: ["full"], may: ["naming", "organisation", "fio"] },
  {
    take: "shortName",
    all: ["organisation"],
    none: [
      "full",
      "kindOf",
      "head",
      "subordinate",
      "closed",
      "opened",
      "order",
      "email",
      "phone",
      "curator",
      "address",
    ],
    may: ["naming", "short"],
  },
  { take: "shortName", all: ["naming"], none: ["full", "kindOf"], may: ["organisation", "short"] },
  { take: "fullName", all: ["fio", "organisation"], none: ["head", "curator"] },
  { take: "fullName", all: ["full"], none: ["short", "fio", "head"], may: ["naming", "organisation"] },
  { take: "kind", all: ["kindOf"], may: ["organisation"] },
  { take: "subordinate", all: ["subordinate"], may: ["organisation", "naming"] },
  { take: "closedOn", all: ["closed"], may: ["day", "organisation", "year"] },
  { take: "openedOn", all: ["opened"], may: ["day", "organisation", "year"] },
  { take: "headName", all: ["head"], none: ["phone", "email", "order", "curator"], may: ["fio", "organisation"] },
  {
    take: "curatorName",
    all: ["curator"],
    none: ["order", "email", "phone", "day", "position"],
    may: ["fio", "mentoring"],
  },
  { take: "curatorEmail", all: ["curator", "email"], may: ["mentoring"] },
  { take: "curatorContacts", all: ["curator", "fio", "email"], may: ["phone", "contacts", "mentoring"] },
  { take: "curatorContacts", all: ["curator", "contacts"], may: ["fio", "phone", "email", "mentoring"] },
  { take: "curatorContacts", all: ["curator", "fio", "phone"], may: ["mentoring"] },
  { take: "curatorOrder", all: ["curator", "order"], none: ["number", "day"], may: ["start", "mentoring", "fio"] },
  { take: "curatorOrder", all: ["curator", "number", "day"], may: ["order", "start"] },
  { take: "curatorOrderNumber", all: ["curator", "order", "number"], none: ["day"], may: ["start", "mentoring"] },
  { take: "curatorOrderOn", all: ["curator", "order", "day"], none: ["number"], may: ["start", "mentoring"] },
  { take: "regulationOrder", all: ["regulation", "order"], none: ["number", "day"], may: ["mentoring"] },
  { take: "regulationOrder", all: ["regulation", "number", "day"], may: ["order", "mentoring"] },
  { take: "regulationOrder", all: ["regulation"], none: ["order"], may: ["number", "day", "mentoring"] },
  { take: "regulationOrderNumber", all: ["regulation", "order", "number"], none: ["day"], may: ["mentoring"] },
  { take: "regulationOrderOn", all: ["regulation", "order", "day"], none: ["number"], may: ["mentoring"] },
  { take: "note", all: ["note"] },
  { take: unneeded, all: ["phone"], may: ["curator", "head", "contacts"] },
  { take: unneeded, all: ["curator", "position"] },
];

export const platformRules: readonly HeaderRule[] = [
  { take: "name", all: ["platform"], none: ["focus", "base", "opened", "closed", "metaSubject"], may: ["naming"] },
  { take: "focus", all: ["focus"], may: ["platform"] },
  { take: "metaSubject", all: ["metaSubject"], may: ["platform"] },
  { take: "organisation", all: ["base"], may: ["platform", "organisation"] },
  { take: "organisation", all: ["organisation"], none: ["opened", "closed"], may: ["platform", "base", "naming"] },
  { take: "openedOn", all: ["opened"], may: ["day", "platform"] },
  { take: "openedOn", all: ["start"], may: ["day", "platform"] },
  { take: "closedOn", all: ["closed"], may: ["day", "platform"] },
  { take: "closedOn", all: ["end"], may: ["day", "platform"] },
  { take: "note", all: ["note"] },
];

export const codeRules: readonly HeaderRule[] = [
  { take: "code", all: ["code"], may: ["participant", "teacher"] },
  { take: "name", all: ["fio"], may: ["teacher", "participant"] },
  { take: "bornOn", all: ["birth"], may: ["day", "year"] },
  { take: "organisation", all: ["organisation"], may: ["naming"] },
  { take: "position", all: ["position"], may: ["subject"] },
];

export const deficitRules: readonly HeaderRule[] = [
  { take: "code", all: ["code"], may: ["participant", "teacher"] },
  { take: "stage", all: ["stage"], may: ["diagnosis"] },
  { take: "measuredOn", all: ["day"], none: ["birth"], may: ["diagnosis"] },
  { take: "theory", all: ["theory"] },
  { take: "law", all: ["law"] },
  { take: "subject", all: ["subject"], none: ["method"], may: ["content", "programme"] },
  { take: "psychology", all: ["psychology"], may: ["pedagogical", "teacher", "children"] },
  { take: "method", all: ["method"], may: ["training", "subject", "pedagogical"] },
  { take: "ict", all: ["ict"] },
  { take: "digital", all: ["digital"] },
  { take: "upbringing", all: ["upbringing"] },
  { take: "health", all: ["health"], may: ["children"] },
  { take: "sum", all: ["sum"] },
  { take: "sum", all: ["totals"] },
];
