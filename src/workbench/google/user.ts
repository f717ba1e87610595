import { define } from "./guard.ts";

export class User {
  readonly email: string;
  constructor(email: string) {
    this.email = email;
  }
  getEmail(): string {
    return this.email;
  }
  getUserLoginId(): string {
    return this.email;
  }
  getUsername(): string {
    return this.email.split("@")[0] ?? "";
  }
}
define("User", User);
Object.defineProperty(User.prototype, "toString", {
  value(this: User) {
    return this.email;
  },
});

export function emailOf(user: unknown): string {
  return user instanceof User ? user.email : String(user);
}
