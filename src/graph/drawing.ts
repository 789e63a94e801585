/** Shapes with places: what a picture looks like, before it is written in a format. Lengths are pixels. */

/** A line of text within a shape. */
export interface TextShape {
  /** Left end, middle or right end of the text, by anchor. */
  readonly x: number;
  /** Base line. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly className: string;
  /** @default start */
  readonly anchor?: "start" | "middle" | "end";
  /** @default false */
  readonly mono?: boolean;
  /** Widest that it may be. */
  readonly room: number;
}

/** A line between two points. */
export interface LineShape {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly className: string;
}

/** A rectangle with texts and shapes within it. */
export interface BoxShape {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly className: string;
  /** Id of the element of the picture; absent for a part of one. */
  readonly element?: string;
  /** What the live page knows the shape by, such as `dvipa-1 SYSA.TCPIP`. */
  readonly part?: string;
  /** Corners: rounded by so many pixels, or cut. @default 6 */
  readonly corner?: number | "cut" | "pointed";
  /** What a pointer that rests on the shape shows, and a screen reader says. */
  readonly title?: string;
  readonly texts: readonly TextShape[];
  readonly children: readonly BoxShape[];
}

/** A picture with places. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** The whole picture in sentences. */
  readonly description: string;
  /** Drawn first, so that boxes cover them. */
  readonly lines: readonly LineShape[];
  readonly boxes: readonly BoxShape[];
  /** Texts outside of boxes. */
  readonly texts: readonly TextShape[];
}
