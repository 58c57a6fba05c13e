// The first file of MarkupKit replaces this one.
