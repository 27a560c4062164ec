package dev.escalation.store.tables;

/** Names of columns come from data, and PostgreSQL takes no parameters in their place. */
final class SqlNames {
    private SqlNames() {}

    /** A name as PostgreSQL takes it whatever it holds; U+0000 must not be in it. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
