package dev.escalation.serve.predict;

import dev.escalation.serve.problem.Code;
import dev.escalation.serve.problem.RefusedException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a request's body as strict JSON: UTF-8, each name once, nothing after the end, within limits. */
final class RequestJson {
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 1_000;

    private final Limits limits;
    private final JsonMapper mapper;

    RequestJson(Limits limits) {
        this.limits = limits;
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.nesting())
                        .maxStringLength(limits.textChars())
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxNameLength(LONGEST_NAME)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
        this.mapper = JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /** @throws RefusedException if it is no such JSON; says where */
    JsonNode read(byte[] body) {
        String text = text(body);
        if (text.isBlank()) {
            throw new RefusedException(Code.MALFORMED_JSON, "The body is empty. Send a ticket as a JSON object.");
        }
        try {
            return mapper.readTree(text);
        } catch (StreamConstraintsException e) {
            throw new RefusedException(
                    Code.MALFORMED_JSON,
                    "The JSON goes beyond a limit" + place(e) + ": at most " + limits.nesting() + " levels, "
                            + limits.textChars() + " characters of a string, " + LONGEST_NUMBER
                            + " digits of a number and " + LONGEST_NAME + " characters of a name are read.");
        } catch (JacksonException e) {
            throw new RefusedException(Code.MALFORMED_JSON, "The body is no valid JSON" + place(e) + what(e));
        }
    }

    /** A byte order mark is let through; what is no UTF-8 is not guessed at. */
    private static String text(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw new RefusedException(
                    Code.MALFORMED_JSON, "The body is not UTF-8. Send it in UTF-8, which JSON is written in.");
        }
    }

    private static String place(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        return at == null || at.getLineNr() < 1 ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    /** The parser's words as far as they are about the text and not about the parser. */
    private static String what(JacksonException e) {
        String words =
                String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
        boolean own = words.contains("`") || words.contains("tools.jackson") || words.contains("Feature");
        return own || words.isBlank() ? ". Check the commas, quotes and brackets there." : ": " + printable(words);
    }

    private static String printable(String words) {
        StringBuilder printable = new StringBuilder();
        words.codePoints()
                .limit(200)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '?' : c)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }
}
