import type { Tag } from './tags';

type Document = PDFKit.PDFDocument;
type Element = ReturnType<Document['struct']>;

/** Connects painted content with the tree of tags. Content belongs to its tag; everything else is marked as decoration. */
export class TagPainter {
  private readonly elements = new Map<Tag, Element>();

  constructor(
    private readonly document: Document,
    root: Tag,
  ) {
    document.addStructure(this.elementOf(root));
  }

  content(tag: Tag, paint: () => void) {
    const element = this.elements.get(tag);
    if (!element) throw new Error(`The tag ${tag.name} is not part of the tree of this paper.`);
    const content = this.document.markStructureContent(tag.name);
    paint();
    this.document.endMarkedContent();
    element.add(content);
  }

  decoration(type: 'Layout' | 'Pagination', paint: () => void) {
    this.document.markContent('Artifact', { type });
    paint();
    this.document.endMarkedContent();
  }

  private elementOf(tag: Tag): Element {
    const element = this.document.struct(tag.name, { alt: tag.alt, title: tag.title });
    addTableAttributes(element, tag);
    this.elements.set(tag, element);
    for (const child of tag.children) element.add(this.elementOf(child));
    return element;
  }
}

/** Sets the table attributes of a tag. pdfkit writes a scope but no spans, so all are written here. */
const addTableAttributes = (element: Element, { scope, colSpan, rowSpan }: Tag) => {
  if (!scope && !colSpan && !rowSpan) return;
  const attributes = {
    O: 'Table',
    ...(scope && { Scope: scope }),
    ...(colSpan && { ColSpan: colSpan }),
    ...(rowSpan && { RowSpan: rowSpan }),
  };
  (element as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary.data.A = attributes;
};
