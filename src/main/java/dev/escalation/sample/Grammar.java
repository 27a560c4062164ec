package dev.escalation.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * Texts with slots. The resource has sections {@code [name]} of one text a line; {@code {slot}} in a text stands for a
 * value that the caller knows or else for a text of the section of that name; lines that start with # are comments.
 */
final class Grammar {
    private static final String RESOURCE = "texts.txt";

    private final Map<String, List<Template>> sections = new HashMap<>();

    /** Text between slots and slot names in turn: parts 0, 2, 4 are text, 1, 3, 5 are slots. */
    private record Template(List<String> parts) {
        static Template of(String text) {
            return new Template(List.of(text.split("[{}]", -1)));
        }
    }

    static Grammar load() {
        try (InputStream in = Objects.requireNonNull(Grammar.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new Grammar(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Grammar(String text) {
        List<Template> section = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith("[")) {
                section = new ArrayList<>();
                sections.put(line.substring(1, line.indexOf(']')), section);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                section.add(Template.of(line.strip()));
            }
        }
    }

    /** The texts of a section, which must be without slots. */
    List<String> list(String section) {
        return templates(section).stream().map(t -> t.parts().getFirst()).toList();
    }

    /**
     * Appends one text of a section.
     *
     * @param known gives the value of a slot, or the empty string where the slot is a section
     */
    void write(String section, Stream stream, BiFunction<String, Stream, String> known, StringBuilder out) {
        List<Template> choices = templates(section);
        List<String> parts = choices.get(stream.below(choices.size())).parts();
        for (int i = 0; i < parts.size(); i++) {
            if (i % 2 == 0) {
                out.append(parts.get(i));
                continue;
            }
            String value = known.apply(parts.get(i), stream);
            if (value.isEmpty()) {
                write(parts.get(i), stream, known, out);
            } else {
                out.append(value);
            }
        }
    }

    private List<Template> templates(String section) {
        List<Template> found = sections.get(section);
        if (found == null || found.isEmpty()) {
            throw new IllegalArgumentException("no texts called " + section);
        }
        return found;
    }
}
