package dev.escalation.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class HtmlReportTest {
    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

    @TempDir
    Path folder;

    private static String html() {
        return HtmlReport.of(HostileDocument.of(ReportDocument.Layout.REPORT));
    }

    /** Our own tags all end, so the file is XML, too; what was smuggled in would be an element more. */
    private static Document parsed(String html) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setExpandEntityReferences(false);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void hostileTextStaysText() throws Exception {
        Document document = parsed(html());
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(document.getElementsByTagName("img").getLength()).isEqualTo(1);
        assertThat(document.getElementsByTagName("style").getLength()).isEqualTo(1);
        assertThat(attributes(document)).noneMatch(name -> name.startsWith("on"));
        String text = document.getElementsByTagName("li").item(1).getTextContent();
        assertThat(document.getDocumentElement().getTextContent())
                .contains("<script>alert('1')</script>")
                .contains("\" onload=\"alert(2)\"")
                .contains("&lt;b&gt; &#60;script&#62; ]]> <!-- <![CDATA[");
        assertThat(text).isNotBlank();
    }

    @Test
    void whatIsInvisibleOrTurnsLinesIsGone() throws Exception {
        String text = parsed(html()).getDocumentElement().getTextContent();
        assertThat(text).contains("abcgpj.exe x[31my  z\uFFFD");
        assertThat(text.codePoints().filter(c -> Character.getType(c) == Character.FORMAT))
                .isEmpty();
        assertThat(text).doesNotContain("\u0000", "\u0007", "\u001B");
        assertThat(text).contains("\u65E5\u672C\u8A9E", "\uD83D\uDE00"); // letters of the world stay
    }

    @Test
    void nothingIsLoadedFromAnywhere() throws Exception {
        Document document = parsed(html());
        for (String name : List.of("src", "srcset", "href", "action", "data", "poster", "background")) {
            assertThat(values(document, name)).allMatch(value -> value.startsWith("data:") || value.startsWith("#"));
        }
        String style = style(html());
        assertThat(style).doesNotContain("@import", "url(");
        assertThat(document.getElementsByTagName("link").getLength()).isZero();
    }

    @Test
    void thePolicyAllowsTheStyleOfThisFileAndNothingElse() throws Exception {
        Element policy = Stream.of("meta")
                .flatMap(tag -> elements(parsedUnchecked(html()), tag).stream())
                .filter(meta -> meta.getAttribute("http-equiv").equals("Content-Security-Policy"))
                .findFirst()
                .orElseThrow();
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(style(html()).getBytes(StandardCharsets.UTF_8));
        assertThat(policy.getAttribute("content"))
                .isEqualTo("default-src 'none'; img-src data:; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(digest) + "'; base-uri 'none'; form-action 'none'");
        assertThat(html()).doesNotContain(" style=");
    }

    @Test
    void whoCannotSeeItIsToldAll() throws Exception {
        Document document = parsed(html());
        assertThat(document.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        assertThat(elements(document, "h1")).hasSize(1);
        assertThat(elements(document, "img"))
                .allMatch(image -> image.getAttribute("alt").length() > 20);
        assertThat(elements(document, "th"))
                .allMatch(head -> !head.getAttribute("scope").isEmpty());
        assertThat(elements(document, "section"))
                .allMatch(section ->
                        document.getDocumentElement().getTextContent().length() > 0
                                && section.getAttribute("aria-labelledby").equals("one-title"));
    }

    @Test
    void theSameDocumentGivesTheSameFileWholeOrNotAtAll() throws IOException {
        Path file = Files.writeString(folder.resolve("report.html"), "before");
        HtmlReport.write(HostileDocument.of(ReportDocument.Layout.REPORT), file);
        assertThat(Files.readString(file)).isEqualTo(html());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    static String style(String html) {
        return STYLE.matcher(html)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static Document parsedUnchecked(String html) {
        try {
            return parsed(html);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static List<Element> elements(Document document, String tag) {
        NodeList nodes = document.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static List<String> attributes(Document document) {
        List<String> names = new ArrayList<>();
        for (Element element : elements(document, "*")) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                names.add(element.getAttributes().item(i).getNodeName());
            }
        }
        return names;
    }

    private static List<String> values(Document document, String attribute) {
        return elements(document, "*").stream()
                .filter(element -> element.hasAttribute(attribute))
                .map(element -> element.getAttribute(attribute))
                .toList();
    }
}
