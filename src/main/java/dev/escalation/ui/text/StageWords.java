package dev.escalation.ui.text;

import dev.escalation.words.Words;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a long piece of work is at, in the language of the window. The work itself says it in English, for the command
 * line and the log; its sentence is found among the English ones. One that is not there is shown as it is.
 */
public final class StageWords {
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    private final Texts texts;
    private final List<Stage> stages;

    /** @param english what the work says, with a group for each argument */
    private record Stage(String key, Pattern english, int letters) {
        static Stage of(String key, String pattern) {
            String regex = Arrays.stream(ARGUMENT.split(pattern, -1))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("(.+)"));
            return new Stage(key, Pattern.compile(regex), pattern.length());
        }
    }

    StageWords(Texts texts) {
        this.texts = texts;
        Words english = Words.of("dev.escalation.ui.text.stage", Locale.ENGLISH);
        stages = Collections.list(english.getKeys()).stream()
                .map(key -> Stage.of(key, english.getString(key)))
                .sorted(Comparator.comparingInt(Stage::letters).reversed())
                .toList();
    }

    /** @param said by the work; the longest English sentence that fits counts */
    public String of(String said) {
        for (Stage stage : stages) {
            Matcher fit = stage.english().matcher(said);
            if (fit.matches()) {
                return texts.get(stage.key(), (Object[]) arguments(fit));
            }
        }
        return said;
    }

    /** What a stage of a window is at is a stage itself. */
    private String[] arguments(Matcher fit) {
        return IntStream.rangeClosed(1, fit.groupCount())
                .mapToObj(group -> group > 2 ? of(fit.group(group)) : fit.group(group))
                .toArray(String[]::new);
    }
}
