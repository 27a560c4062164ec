package dev.escalation.ui.replay;

import dev.escalation.live.replay.Course;
import dev.escalation.live.replay.QueueReplay;
import java.util.Locale;
import javafx.scene.layout.Region;

/** A dot that says what became of a ticket; its shape says it, too. */
final class FateMark extends Region {
    /** Came is full, missed is a ring, ended is small, and nothing yet is a small ring. */
    enum Kind {
        CAME,
        MISSED,
        ENDED,
        PENDING
    }

    static final double SIZE = 9;

    FateMark(Kind kind) {
        getStyleClass().addAll("replay-mark", kind.name().toLowerCase(Locale.ROOT));
    }

    /** Of a ticket that is not known to be missed. */
    static Kind kind(Replayed replayed, Course course, long from) {
        long end = replayed.hours().scored().dataEnd();
        return switch (course.ticket().fate().by(from + QueueReplay.WEEK, end)) {
            case CAME -> Kind.CAME;
            case ENDED -> Kind.ENDED;
            case LATER, UNDECIDED -> Kind.PENDING;
        };
    }
}
