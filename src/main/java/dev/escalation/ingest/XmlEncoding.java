package dev.escalation.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoding of an XML file: by its first bytes, else as its first line states it, else UTF-8. */
final class XmlEncoding {
    private static final int BEGINNING = 4096;
    private static final Pattern STATED =
            Pattern.compile("^<\\?xml[^>]*?\\bencoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

    private XmlEncoding() {}

    static TextEncoding of(SourceText text) throws IOException {
        try (InputStream in = text.open()) {
            byte[] bytes = in.readNBytes(BEGINNING);
            TextEncoding marked = EncodingDetector.byMark(bytes, bytes.length);
            return marked == null ? stated(new String(bytes, StandardCharsets.ISO_8859_1)) : marked;
        }
    }

    private static TextEncoding stated(String beginning) {
        Matcher matcher = STATED.matcher(beginning);
        boolean known = matcher.find() && Charset.isSupported(matcher.group(1));
        Charset charset = known ? Charset.forName(matcher.group(1)) : StandardCharsets.UTF_8;
        return new TextEncoding(charset, 0, charset.displayName(Locale.ROOT));
    }
}
