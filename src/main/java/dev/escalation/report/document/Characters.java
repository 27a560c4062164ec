package dev.escalation.report.document;

/** Text of the data made fit for a page: nothing in it is invisible, turns lines around or breaks XML. */
final class Characters {
    private static final int REPLACEMENT = 0xFFFD;
    /** Between thousands on charts, where no line ends. */
    private static final int THIN_SPACE = 0x2009;

    private static final int NARROW_SPACE = 0x202F;

    private Characters() {}

    /** Line ends and tabs become spaces; marks of direction and other invisible characters go. */
    static String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(out, c));
        return out.toString();
    }

    private static void append(StringBuilder out, int c) {
        switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> {
                if (Character.isWhitespace(c) || c == 0x85) {
                    out.append(' ');
                }
            }
            case Character.FORMAT -> {}
            case Character.SURROGATE, Character.UNASSIGNED -> out.appendCodePoint(REPLACEMENT);
            default -> out.appendCodePoint(c == THIN_SPACE ? NARROW_SPACE : c);
        }
    }
}
