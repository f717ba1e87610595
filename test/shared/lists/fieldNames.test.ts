import { expect, test } from "vitest";
import { fieldName } from "../../../src/shared/lists/fieldNames.ts";
import { requests } from "../../../src/shared/lists/requests.ts";

const labelIn = (name: keyof typeof requests, field: string) => fieldName(field, requests[name]);

test("a field is called as the request's own table calls it", () => {
  expect(labelIn("formPair", "startedOn")).toBe("Дата начала");
  expect(labelIn("formPair", "dueOn")).toBe("Срок по");
  expect(labelIn("changePair", "startedOn")).toBe("Дата начала");
  expect(labelIn("transferPerson", "startedOn")).toBe("Принят");
  expect(labelIn("reviewRoadmap", "note")).toBe("Замечания к дорожной карте");
  expect(labelIn("setYoungOverride", "until")).toBe("Ручная отметка действует по");
  expect(labelIn("requestEvent", "topic")).toBe("Тема");
  expect(fieldName("noSuchField")).toBe("Запрос");
});
