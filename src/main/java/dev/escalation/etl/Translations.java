package dev.escalation.etl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping says that values mean. That is no repair. A value that stands there as it is comes before patterns with
 * {@code *}, and these are tried in the order of the mapping; case does not matter.
 */
final class Translations implements Normaliser {
    private final Map<String, String> byValue = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<Map.Entry<Pattern, String>> byPattern = new ArrayList<>();
    private final Normaliser otherwise;

    Translations(Map<String, String> translations, Normaliser otherwise) {
        this.otherwise = otherwise;
        translations.forEach((value, target) -> {
            if (value.indexOf('*') < 0) {
                byValue.put(value, target);
            } else {
                byPattern.add(Map.entry(pattern(value), target));
            }
        });
    }

    private static Pattern pattern(String value) {
        String regex = Pattern.quote(value).replace("*", "\\E.*\\Q");
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    @Override
    public Cleaned clean(String value) {
        String target = target(value);
        if (target == null) {
            return otherwise.clean(value);
        }
        return target.isEmpty() ? Cleaned.missing() : Cleaned.unchanged(target);
    }

    private @Nullable String target(String value) {
        String exact = byValue.get(value);
        if (exact != null) {
            return exact;
        }
        return byPattern.stream()
                .filter(entry -> entry.getKey().matcher(value).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
