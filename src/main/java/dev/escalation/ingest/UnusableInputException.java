package dev.escalation.ingest;

import org.jspecify.annotations.Nullable;

/** A file, folder or mapping that cannot be used at all. A single bad row never causes it. */
public final class UnusableInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final String fileName;
    private final int line;
    private final @Nullable String column;
    private final String advice;

    private UnusableInputException(
            String what, String fileName, int line, @Nullable String column, String advice, @Nullable Throwable cause) {
        super(message(what, fileName, line, column, advice), cause);
        this.what = what;
        this.fileName = fileName;
        this.line = line;
        this.column = column;
        this.advice = advice;
    }

    public static UnusableInputException inFile(String what, String fileName, String advice) {
        return new UnusableInputException(what, fileName, 0, null, advice, null);
    }

    public static UnusableInputException onLine(String what, String fileName, int line, String advice) {
        return new UnusableInputException(what, fileName, line, null, advice, null);
    }

    public static UnusableInputException inColumn(String what, String fileName, String column, String advice) {
        return new UnusableInputException(what, fileName, 0, column, advice, null);
    }

    UnusableInputException causedBy(Throwable cause) {
        return new UnusableInputException(what, fileName, line, column, advice, cause);
    }

    /** What happened, one sentence without file and line. */
    public String what() {
        return what;
    }

    /** Name of the file or folder, without its parents. */
    public String fileName() {
        return fileName;
    }

    /** The line it happened on, 0 where no line is at fault. */
    public int line() {
        return line;
    }

    public @Nullable String column() {
        return column;
    }

    /** What the user can do. */
    public String advice() {
        return advice;
    }

    private static String message(String what, String fileName, int line, @Nullable String column, String advice) {
        StringBuilder message = new StringBuilder(fileName);
        if (line > 0) {
            message.append(", line ").append(line);
        }
        if (column != null) {
            message.append(", column ").append(column);
        }
        return message.append(": ").append(what).append(' ').append(advice).toString();
    }
}
