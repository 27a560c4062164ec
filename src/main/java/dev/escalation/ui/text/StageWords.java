package dev.escalation.ui.text;

import dev.escalation.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What a long piece of work is at, in the language of the window. The work itself says it in English, for the command
 * line and the log; its sentence is found among the English ones. One that is not there is shown as it is.
 */
public final class StageWords {
    private final Texts texts;
    private final EnglishSentences stages;

    StageWords(Texts texts) {
        this.texts = texts;
        stages = new EnglishSentences(Words.of("dev.escalation.ui.text.stage", Locale.ENGLISH), _ -> true);
    }

    /** @param said by the work; the longest English sentence that fits counts */
    public String of(String said) {
        return stages.find(said)
                .map(fit -> texts.get(fit.key(), (Object[]) arguments(fit.arguments())))
                .orElse(said);
    }

    /** What a stage of a window is at is a stage itself. */
    private String[] arguments(List<String> said) {
        return IntStream.range(0, said.size())
                .mapToObj(at -> at > 1 ? of(said.get(at)) : said.get(at))
                .toArray(String[]::new);
    }
}
