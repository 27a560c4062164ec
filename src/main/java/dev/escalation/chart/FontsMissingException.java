package dev.escalation.chart;

/** Java's text drawing does not work on this machine; the message says what to install. */
public final class FontsMissingException extends RuntimeException {
    private static final String ADVICE =
            "Charts cannot be drawn: Java finds no usable fonts. Install fontconfig and a font, "
                    + "for example: apt-get install fontconfig libfreetype6 fonts-dejavu-core";

    FontsMissingException(Throwable cause) {
        super(advice(cause), cause);
    }

    /** What to do, and what Java said, because a temporary folder that cannot be written ends here too. */
    static String advice(Throwable cause) {
        return ADVICE + " (" + cause + ")";
    }
}
