package dev.escalation.ingest;

import dev.escalation.words.Said;
import dev.escalation.words.Sayable;
import dev.escalation.words.SayableException;
import org.jspecify.annotations.Nullable;

/** A file, folder or mapping that cannot be used at all. A single bad row never causes it. */
public final class UnusableInputException extends SayableException {
    private static final long serialVersionUID = 1L;

    private final transient Sayable what;
    private final transient Sayable place;
    private final int line;
    private final @Nullable String column;
    private final transient Sayable advice;

    private UnusableInputException(
            Sayable what, Sayable place, int line, @Nullable String column, Sayable advice, @Nullable Throwable cause) {
        super(message(what, place, line, column, advice), cause);
        this.what = what;
        this.place = place;
        this.line = line;
        this.column = column;
        this.advice = advice;
    }

    public static UnusableInputException inFile(Sayable what, String fileName, Sayable advice) {
        return at(what, Sayable.asItIs(fileName), advice);
    }

    /** Of something that is no file, such as what was typed. */
    public static UnusableInputException at(Sayable what, Sayable place, Sayable advice) {
        return new UnusableInputException(what, place, 0, null, advice, null);
    }

    public static UnusableInputException onLine(Sayable what, String fileName, int line, Sayable advice) {
        return new UnusableInputException(what, Sayable.asItIs(fileName), line, null, advice, null);
    }

    public static UnusableInputException inColumn(Sayable what, String fileName, String column, Sayable advice) {
        return new UnusableInputException(what, Sayable.asItIs(fileName), 0, column, advice, null);
    }

    UnusableInputException causedBy(Throwable cause) {
        return new UnusableInputException(what, place, line, column, advice, cause);
    }

    /** What happened, one sentence without file and line. */
    public Sayable what() {
        return what;
    }

    /** Name of the file or folder, without its parents. */
    public String fileName() {
        return place.inEnglish();
    }

    /** The line it happened on, 0 where no line is at fault. */
    public int line() {
        return line;
    }

    public @Nullable String column() {
        return column;
    }

    /** What the user can do. */
    public Sayable advice() {
        return advice;
    }

    private static Sayable message(Sayable what, Sayable place, int line, @Nullable String column, Sayable advice) {
        if (line > 0) {
            return Said.of("ingest.in.line", place, Integer.toString(line), what, advice);
        }
        return column == null
                ? Said.of("ingest.in.file", place, what, advice)
                : Said.of("ingest.in.column", place, column, what, advice);
    }
}
