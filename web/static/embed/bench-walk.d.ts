/** What a reader answered in a post, told to the page only by the reader's own press. */
export interface BenchWalkRuling {
  matter: string;
  name: string;
  key: string;
  answer: string;
  says: string;
}

/** One question of Benchwalk, a path, or what the answers of an article come to. */
export interface BenchWalkElement extends HTMLElement {
  /** The address of a post; else matter and name say which. */
  src: string;
  matter: string;
  name: string;
  theme: "" | "auto" | "light" | "dark";
  /** Six hex digits; a color that cannot be read is refused. */
  accent: string;
  /** When the court's answer shows. */
  court: "" | "after" | "end" | "never";
  /** Sets the questions of one article apart from those of another. */
  article: string;
  /** Up to 300 characters of the author's own, above the question. */
  note: string;
  /** The height that is reserved, in pixels. */
  height: string;
  /** Whether the reader may have the page told the answer. */
  tell: boolean;
  /** The address of the frame; empty where the attributes name none. */
  readonly address: string;
  /** Makes the frame now. */
  open(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "bench-walk": BenchWalkElement;
  }
  interface HTMLElementEventMap {
    "benchwalk:ruling": CustomEvent<BenchWalkRuling>;
  }
}
