package dev.escalation.words;

import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text of a layer with what stands in it.
 *
 * @param key whose first word is the layer: its texts are the file {@code problems} beside its classes
 * @param arguments texts, numbers, and what is itself said in a language
 */
public record Said(String key, List<Object> arguments) implements Sayable {
    public Said {
        arguments = List.copyOf(arguments);
    }

    /** Arguments that are neither a number nor {@link Sayable} are taken as they are written now. */
    public static Said of(String key, @Nullable Object... arguments) {
        return new Said(key, Arrays.stream(arguments).map(Said::kept).toList());
    }

    private static Object kept(@Nullable Object argument) {
        return argument instanceof Number || argument instanceof Sayable ? argument : String.valueOf(argument);
    }

    @Override
    public String in(Locale language) {
        String layer = key.substring(0, key.indexOf('.'));
        return Words.of("dev.escalation." + layer + ".problems", language)
                .get(
                        key,
                        arguments.stream()
                                .map(argument -> written(argument, language))
                                .toArray());
    }

    private static String written(Object argument, Locale language) {
        return switch (argument) {
            case Sayable sayable -> sayable.in(language);
            case Number number
            when !language.equals(Locale.ROOT) ->
                NumberFormat.getInstance(language).format(number);
            default -> argument.toString();
        };
    }
}
