/* Counts the pages of a MediaWiki dump with libxml2's reader, and nothing else.
 *
 *     bare_reader FILE
 *
 * The work of `read-markup pages`: titles, namespaces, redirects and lengths of texts; no value outlives
 * its node. It prints the same line, by which the two are held together.
 */
#include <libxml/xmlreader.h>
#include <stdio.h>
#include <string.h>

int main(int count, char **words) {
    if (count != 2) return 64;
    xmlTextReaderPtr reader = xmlReaderForFile(words[1], NULL, XML_PARSE_NONET);
    if (!reader) return 1;
    const xmlChar *page = xmlTextReaderConstString(reader, BAD_CAST "page");
    const xmlChar *title = xmlTextReaderConstString(reader, BAD_CAST "title");
    const xmlChar *ns = xmlTextReaderConstString(reader, BAD_CAST "ns");
    const xmlChar *redirect = xmlTextReaderConstString(reader, BAD_CAST "redirect");
    const xmlChar *text = xmlTextReaderConstString(reader, BAD_CAST "text");
    const xmlChar *inside = NULL;
    long pages = 0, titles = 0, articles = 0, redirects = 0, length = 0;
    int state, open = 0;
    while ((state = xmlTextReaderRead(reader)) == 1) {
        const xmlChar *name;
        switch (xmlTextReaderNodeType(reader)) {
        case XML_READER_TYPE_ELEMENT:
            name = xmlTextReaderConstLocalName(reader);
            if (name == page) {
                pages++;
                open = 1;
            } else if (open && name == redirect) {
                redirects++;
            } else if (open && (name == title || name == ns || name == text)) {
                inside = xmlTextReaderIsEmptyElement(reader) ? NULL : name;
            }
            break;
        case XML_READER_TYPE_END_ELEMENT:
            name = xmlTextReaderConstLocalName(reader);
            if (name == inside) inside = NULL;
            if (name == page) open = 0;
            break;
        case XML_READER_TYPE_TEXT:
        case XML_READER_TYPE_CDATA:
        case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
            if (!inside) break;
            const char *value = (const char *)xmlTextReaderConstValue(reader);
            if (inside == title) titles += (long)strlen(value);
            if (inside == text) length += (long)strlen(value);
            if (inside == ns && strcmp(value, "0") == 0) articles++;
            break;
        }
    }
    xmlFreeTextReader(reader);
    printf("%ld pages, %ld bytes of titles, %ld in namespace 0, %ld redirects, %ld bytes of text\n",
           pages, titles, articles, redirects, length);
    return state == 0 ? 0 : 1;
}
