declare module 'subset-font' {
  interface SubsetOptions {
    readonly targetFormat?: 'sfnt' | 'truetype' | 'woff' | 'woff2';
    /** Axis tag → the value it is pinned to, or the part of it that is kept. */
    readonly variationAxes?: Readonly<
      Record<string, number | { readonly min: number; readonly max: number }>
    >;
    /** OpenType features that are kept, by tag; all without it. */
    readonly keepFeatures?: readonly string[];
    readonly noHinting?: boolean;
    /** Only glyphs that characters of the text map to, not those that features reach from them. */
    readonly noLayoutClosure?: boolean;
  }
  /** A font with only the glyphs that setting `text` needs. */
  export default function subsetFont(font: Buffer, text: string, options?: SubsetOptions): Promise<Buffer>;
}
