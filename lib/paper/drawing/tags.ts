/**
 * The structure tree of a paper (tagged PDF). It is built during layout, not during painting. So a cell that continues on the next page
 * stays one cell for a screen reader, and repeated headers are not read twice.
 */
export type TagName =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'P'
  | 'Note'
  | 'Figure'
  | 'Caption'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody';

export type Tag = {
  name: TagName;
  children: Tag[];
  alt?: string;
  title?: string;
  scope?: 'Column' | 'Row';
  colSpan?: number;
  rowSpan?: number;
};

export const newTag = (name: TagName, attributes: Omit<Tag, 'name' | 'children'> = {}): Tag => ({
  name,
  children: [],
  ...attributes,
});

export const addTag = (parent: Tag, name: TagName, attributes?: Omit<Tag, 'name' | 'children'>): Tag => {
  const tag = newTag(name, attributes);
  parent.children.push(tag);
  return tag;
};
