package dev.escalation.installer;

import java.util.List;

/**
 * What all of the image and the packages state.
 *
 * @param version of three numbers, as packages want it
 * @param mainJar file name of the program's jar
 */
record Product(String version, String mainJar, Target target) {
    private static final String JAR_START = "escalation-workbench-";

    static Product of(String mainJar, Target target) {
        String version = mainJar.substring(JAR_START.length(), mainJar.length() - ".jar".length());
        return new Product(version.replaceFirst("-.*", ""), mainJar, target);
    }

    static boolean isMainJar(String fileName) {
        return fileName.startsWith(JAR_START) && fileName.endsWith(".jar");
    }

    /** For the image and for packages alike. */
    List<String> options() {
        return List.of(
                "--name",
                target.applicationName(),
                "--app-version",
                version,
                "--vendor",
                "Escalation Workbench",
                "--description",
                "Finds the tickets that are about to escalate or breach their SLA, and says why");
    }
}
