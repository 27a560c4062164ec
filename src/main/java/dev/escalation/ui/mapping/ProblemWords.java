package dev.escalation.ui.mapping;

import dev.escalation.etl.Reject;
import dev.escalation.ingest.guess.DraftProblem;
import dev.escalation.ui.text.ColumnWords;
import dev.escalation.ui.text.Texts;
import java.util.Locale;

/** What is not right, in a sentence. */
final class ProblemWords {
    private final Texts texts;
    private final ColumnWords words;

    ProblemWords(Texts texts) {
        this.texts = texts;
        words = new ColumnWords(texts);
    }

    String of(DraftProblem problem) {
        String key = "mapping.problem." + problem.kind().name().toLowerCase(Locale.ROOT);
        boolean table = problem.kind() == DraftProblem.Kind.TWO_OF_A_TABLE;
        String ours = table ? words.table(problem.canonical()) : words.column(problem.canonical());
        return texts.get(
                key,
                problem.file(),
                problem.column(),
                ours,
                problem.value(),
                texts.formats().count(problem.line()),
                problem.count(),
                texts.formats().count(problem.count()));
    }

    String of(Preview.Rejected rejected) {
        Reject first = rejected.first();
        return texts.get(
                "mapping.problem.rejected",
                rejected.count(),
                first.reason(),
                texts.formats().count(first.line()),
                texts.formats().count(rejected.count()));
    }
}
