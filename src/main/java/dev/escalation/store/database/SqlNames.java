package dev.escalation.store.database;

/** Names of tables and columns come from data, and PostgreSQL takes no parameters in their place. */
public final class SqlNames {
    private SqlNames() {}

    /** A name as PostgreSQL takes it whatever it holds; U+0000 must not be in it. */
    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A text as PostgreSQL takes it whatever it holds, for statements that take no parameters either. */
    public static String literal(String text) {
        String doubled = text.replace("'", "''");
        return text.contains("\\") ? " E'" + doubled.replace("\\", "\\\\") + '\'' : '\'' + doubled + '\'';
    }
}
