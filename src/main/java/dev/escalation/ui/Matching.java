package dev.escalation.ui;

import dev.escalation.ingest.guess.DraftProblem;
import dev.escalation.ingest.guess.MappingDraft;
import java.nio.file.Path;

/**
 * A source whose columns are to be matched by a person.
 *
 * @param draft to begin with
 * @param why what it was made of, in a sentence
 */
public record Matching(Path from, MappingDraft draft, String why) {
    /** Whether it looks like tickets at all. */
    boolean isPromising() {
        return draft.problems().stream()
                .noneMatch(problem -> problem.kind() == DraftProblem.Kind.NO_TICKETS
                        || problem.kind() == DraftProblem.Kind.REQUIRED_MISSING);
    }
}
