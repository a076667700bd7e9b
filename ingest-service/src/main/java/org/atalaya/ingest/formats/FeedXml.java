package org.atalaya.ingest.formats;

import com.rometools.rome.io.impl.XmlFixerReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.JDOMParseException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaders;

/**
 * Reads the XML of a feed to a document. A document type is refused, so that no entity can name a file or unfold; so is
 * XML so deep that those who walk through it would run out of stack.
 */
final class FeedXml {
    private static final String REFUSE_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String GENERAL_ENTITIES = "http://xml.org/sax/features/external-general-entities";
    private static final String PARAMETER_ENTITIES = "http://xml.org/sax/features/external-parameter-entities";
    private static final String DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";
    private static final String DEEPEST = "200";

    private FeedXml() {}

    /** The document, with what has a name in HTML and not in XML resolved. */
    static Document read(String xml) throws JDOMException {
        SAXBuilder builder = new SAXBuilder(XMLReaders.NONVALIDATING);
        builder.setFeature(REFUSE_DOCTYPE, true);
        builder.setFeature(GENERAL_ENTITIES, false);
        builder.setFeature(PARAMETER_ENTITIES, false);
        builder.setProperty(DEPTH, DEEPEST);
        try {
            return builder.build(new XmlFixerReader(new StringReader(xml)));
        } catch (IllegalArgumentException e) {
            // JDOM is stricter than XML with some names.
            throw new JDOMException("it is not well-formed", e);
        } catch (IOException e) {
            throw new UncheckedIOException("a string can be read", e);
        }
    }

    /** What is wrong and where, for a person. */
    static String describe(JDOMException e) {
        String message = message(e);
        if (message.contains("DOCTYPE")) {
            return "a feed that declares a document type of its own, which is refused";
        }
        if (message.contains("depth")) {
            return "XML whose elements are more than " + DEEPEST + " deep, which is refused";
        }
        if (e instanceof JDOMParseException broken && broken.getLineNumber() > 0) {
            return "broken XML at line " + broken.getLineNumber() + ", column " + broken.getColumnNumber() + ": "
                    + message;
        }
        return "broken XML: " + message;
    }

    private static String message(JDOMException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage()).replaceFirst("^JAXP\\d+: *", "");
    }
}
