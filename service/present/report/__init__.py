"""A plan's report: what is known, then a document of headings, paragraphs, tables and pictures, then Markdown or HTML.

`known` is what is read, `language` how it is said in one language, `composition` puts the document together from the
`summary` and the parts in `goals`, `work` and `course`; `markdown` and `html` write it. What comes from people is text
in the document, and becomes harmless only where it is written.
"""
