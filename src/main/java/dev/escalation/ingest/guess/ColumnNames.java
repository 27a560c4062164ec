package dev.escalation.ingest.guess;

import dev.escalation.ingest.Mapping;
import dev.escalation.ingest.Profiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What sources call our columns: a list of names, and those of the shipped profiles. */
final class ColumnNames {
    static final int SAME = 100;
    private static final int LISTED = 90;
    private static final int OF_A_PROFILE = 80;
    private static final int CONTAINED = 60;

    private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern PREFIX = Pattern.compile("^(u|sys|custom field|cf|case|fld|dt) (?=.)");
    private static final Map<String, Set<String>> LISTS = lists();
    private static final Map<String, Set<String>> PROFILES = profiles();

    private ColumnNames() {}

    /** {@code "sys_UpdatedAt"} is {@code "updated at"}. */
    static String words(String name) {
        String spaced = CAMEL.matcher(name.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
        String words = BETWEEN_WORDS.matcher(spaced).replaceAll(" ").strip();
        return PREFIX.matcher(words).replaceFirst("");
    }

    /** How much a source's name speaks for a canonical column, from 0 to {@link #SAME}. */
    static int score(String sourceName, String canonical) {
        String words = words(sourceName);
        if (words.equals(words(canonical))) {
            return SAME;
        }
        Set<String> listed = LISTS.getOrDefault(canonical, Set.of());
        if (listed.contains(words)) {
            return LISTED;
        }
        if (PROFILES.getOrDefault(canonical, Set.of()).contains(words)) {
            return OF_A_PROFILE;
        }
        List<String> tokens = Arrays.asList(words.split(" "));
        return listed.stream()
                .map(each -> Arrays.asList(each.split(" ")))
                .filter(each -> tokens.containsAll(each) && each.getFirst().length() > 2)
                .mapToInt(each -> Math.max(20, CONTAINED - 12 * (tokens.size() - each.size())))
                .max()
                .orElse(0);
    }

    private static Map<String, Set<String>> lists() {
        Map<String, Set<String>> lists = new HashMap<>();
        text().lines().filter(line -> !line.isBlank() && line.charAt(0) != '#').forEach(line -> {
            int colon = line.indexOf(':');
            lists.put(
                    line.substring(0, colon),
                    new LinkedHashSet<>(
                            Arrays.asList(line.substring(colon + 1).strip().split("\\s*,\\s*"))));
        });
        return lists;
    }

    private static String text() {
        try (InputStream in = ColumnNames.class.getResourceAsStream("column-names.txt")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its list of column names");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Set<String>> profiles() {
        Map<String, Set<String>> names = new HashMap<>();
        for (String profile : Profiles.names()) {
            Mapping mapping = Profiles.get(profile);
            mapping.tables()
                    .values()
                    .forEach(table -> table.columns()
                            .forEach((canonical, sources) ->
                                    sources.forEach(source -> names.computeIfAbsent(canonical, _ -> new HashSet<>())
                                            .add(words(source)))));
        }
        return names;
    }
}
