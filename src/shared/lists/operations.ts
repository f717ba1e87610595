/** What the journal says of an operation: a request brings its own title, the few others stand here. */
import { isRequest, type RequestName, requests } from "./requests.ts";

const otherTitles = {
  setUp: "Книга настроена",
  fillSample: "Книга заполнена примером",
  queueLetters: "Письма подготовлены",
  claimLetters: "Письма взяты в отправку",
  settleLetters: "Письма отправлены",
  recordHands: "Изменено вручную",
} as const;

type OtherOperation = keyof typeof otherTitles;
type Changing = { [Name in RequestName]: (typeof requests)[Name]["mutates"] extends true ? Name : never }[RequestName];
/** Everything that writes rows, and so has a line in the journal. */
export type OperationName = Changing | OtherOperation;

export function operationTitle(name: OperationName): string {
  return isOther(name) ? otherTitles[name] : requests[name].title;
}

/** Names come back from the ledger as texts. */
export function isOperation(name: string): name is OperationName {
  return isOther(name) || (isRequest(name) && requests[name].mutates);
}

function isOther(name: string): name is OtherOperation {
  return Object.keys(otherTitles).includes(name);
}
