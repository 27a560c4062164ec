package dev.escalation.report.document;

import java.util.function.UnaryOperator;

/** XHTML under construction. Everything that is not a tag of ours is escaped. */
final class Markup {
    private final StringBuilder out = new StringBuilder();
    private final UnaryOperator<String> drawable;

    /** @param drawable puts something else in the place of what cannot be drawn */
    Markup(UnaryOperator<String> drawable) {
        this.drawable = drawable;
    }

    /** @param attributes names and values in turn; empty values are left out */
    Markup open(String tag, String... attributes) {
        begin(tag, attributes);
        out.append('>');
        return this;
    }

    Markup close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    /** A tag without content. */
    Markup empty(String tag, String... attributes) {
        begin(tag, attributes);
        out.append("/>");
        return this;
    }

    Markup element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    Markup text(String text) {
        escape(drawable.apply(Characters.printable(text)));
        return this;
    }

    Markup line() {
        out.append('\n');
        return this;
    }

    /** Our own markup or style sheet, as it is. */
    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    private void begin(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(Characters.printable(attributes[i + 1]));
                out.append('"');
            }
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
