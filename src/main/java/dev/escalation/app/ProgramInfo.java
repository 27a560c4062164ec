package dev.escalation.app;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which program and libraries made a result. */
public final class ProgramInfo {
    public static final String NAME = "escalation-workbench";

    private ProgramInfo() {}

    /** The program's version, {@code development} outside a packaged program. */
    public static String version() {
        String version = ProgramInfo.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    static Map<String, String> libraries() {
        Map<String, String> libraries = new LinkedHashMap<>();
        libraries.put("java", Runtime.version().toString());
        libraries.put("xgboost4j", "3.0.4");
        return libraries;
    }
}
