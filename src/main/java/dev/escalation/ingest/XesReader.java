package dev.escalation.ingest;

import dev.escalation.words.Said;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a process log, IEEE 1849 (XES): a log holds traces, a trace holds events, and both have attributes. The
 * attributes of attributes, lists and the log's own attributes are passed over. Nothing outside the file is ever read.
 */
final class XesReader {
    private static final Set<String> ATTRIBUTES = Set.of("string", "date", "int", "float", "boolean", "id");
    private static final int BUFFER = 1 << 16;

    private final SourceText text;
    private final Visitor visitor;
    private int line = 1;
    private boolean log;
    private boolean inTrace;
    private boolean inEvent;

    private XesReader(SourceText text, Visitor visitor) {
        this.text = text;
        this.visitor = visitor;
    }

    /** Told what the log holds, in its order. */
    interface Visitor {
        void beginTrace();

        void beginEvent(int line);

        /** Of the trace, or of the event if one has begun. */
        void attribute(String key, String value);

        /** @return whether more is wanted */
        boolean endEvent();
    }

    /**
     * @param hash SHA-256 of the file, 64 hex digits, if it was read to its end
     * @param encoding as the file states it
     */
    record Outcome(String hash, TextEncoding encoding) {}

    /** @throws UnusableInputException if the text is no process log or breaks off */
    static Outcome read(SourceText text, Visitor visitor) throws IOException {
        return new XesReader(text, visitor).read();
    }

    private Outcome read() throws IOException {
        TextEncoding encoding = XmlEncoding.of(text);
        MessageDigest digest = CsvTable.sha256();
        InputStream bytes = new BufferedInputStream(new DigestInputStream(text.open(), digest), BUFFER);
        try (PieceLimit in = new PieceLimit(bytes, text.name())) {
            XMLStreamReader xml = safeFactory().createXMLStreamReader(encoding.reader(in));
            boolean more = true;
            while (more && xml.hasNext()) {
                more = next(xml);
                in.pieceEnded();
            }
            return new Outcome(HexFormat.of().formatHex(digest.digest()), encoding);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private static XMLInputFactory safeFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    private boolean next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        line = Math.max(1, xml.getLocation().getLineNumber());
        return switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin(xml);
            case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
            case XMLStreamConstants.DTD ->
                throw UnusableInputException.onLine(
                        Said.of("ingest.xes.doctype"), text.name(), line, Said.of("ingest.xes.doctype.advice"));
            default -> true;
        };
    }

    private boolean begin(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        if (!log) {
            checkLog(name);
            log = true;
        } else if (name.equals("event") && !inEvent) {
            inEvent = true;
            visitor.beginEvent(line);
        } else if (name.equals("trace") && !inTrace) {
            inTrace = true;
            visitor.beginTrace();
        } else {
            attribute(xml, name);
            skip(xml);
        }
        return true;
    }

    private void checkLog(String name) {
        if (!name.equals("log")) {
            throw UnusableInputException.onLine(
                    Said.of("ingest.xes.other", name), text.name(), line, Said.of("ingest.xes.other.advice"));
        }
    }

    private void attribute(XMLStreamReader xml, String type) {
        String key = attributeOrNull(xml, "key");
        String value = attributeOrNull(xml, "value");
        if ((inTrace || inEvent) && ATTRIBUTES.contains(type) && key != null && value != null) {
            visitor.attribute(key, value);
        }
    }

    private static @Nullable String attributeOrNull(XMLStreamReader xml, String name) {
        return xml.getAttributeValue(null, name);
    }

    /** Passes over what stands in the element that has begun. */
    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        }
    }

    private boolean end(String name) {
        if (name.equals("event")) {
            inEvent = false;
            return visitor.endEvent();
        }
        inTrace &= !name.equals("trace");
        return true;
    }

    private IOException broken(XMLStreamException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return new RefusedTextException(CsvTable.undecodable(text.name(), line, CsvHead.encodingAdvice())
                        .causedBy(cause));
            }
            if (cause instanceof IOException io) {
                return io;
            }
        }
        int at = failure.getLocation() == null
                ? line
                : Math.max(line, failure.getLocation().getLineNumber());
        return new RefusedTextException(UnusableInputException.onLine(
                        Said.of("ingest.xes.broken"), text.name(), at, Said.of("ingest.xes.broken.advice"))
                .causedBy(failure));
    }
}
