/** Requests to a served workbook, with whatever headers a test wants. */
import { request } from "node:http";

export interface Answer {
  status: number;
  body: string;
  headers: Record<string, string | string[] | undefined>;
}

export interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** A request whose every header is ours, Host and Origin included; redirects are not followed. */
export function ask(address: string | URL, { method = "GET", headers = {}, body }: Asked = {}): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    const sent = request(address, { method, headers, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => {
        text += part;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers }));
    });
    sent.on("error", reject);
    // A refused body is cut off after the answer has come.
    sent.once("socket", (socket) => {
      if (socket.listenerCount("error") < 5) socket.on("error", () => undefined);
    });
    sent.end(body);
  });
}

/** What a browser that has opened the address sends from then on. */
export async function enter(address: string): Promise<{ Cookie: string }> {
  const { headers } = await ask(address);
  return { Cookie: cookieOf(headers) };
}

/** The name and value of the cookie that an answer sets. */
export function cookieOf(headers: Answer["headers"]): string {
  return String(headers["set-cookie"]?.[0]).split(";")[0] ?? "";
}

/** The sentence of a refusal. */
export function sentenceOf(answer: Answer): string {
  return (JSON.parse(answer.body) as { message: string }).message;
}
