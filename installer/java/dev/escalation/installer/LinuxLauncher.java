package dev.escalation.installer;

import java.util.List;

/**
 * The script that starts the program on Linux. jpackage's own launcher asks dpkg twice, at every start, which package it belongs
 * to, and dpkg reads the list of every file that is installed to answer: nearly half a second on a machine with 1,500 packages.
 */
record LinuxLauncher(String mainJar, String mainClass, String cache, List<String> javaOptions) {
    String text() {
        return """
                #!/bin/sh
                # Starts Escalation Workbench with the Java it brings. WORKBENCH_OPTS holds further options for it, such as -Xmx6g.

                script=$0
                if [ -h "$script" ]; then
                    script=$(readlink -f "$script") || exit 1
                fi
                case $script in
                    */*) ;;
                    *) script=./$script ;; # sh workbench
                esac
                lib=$(CDPATH= cd -- "${script%%/*}/../lib" && pwd -P) || exit 1

                # Java itself cannot tell whether stderr is a terminal.
                terminal=false
                [ -t 2 ] && terminal=true

                # WORKBENCH_OPTS is split at blanks on purpose. Options given there win, because they come last.
                # shellcheck disable=SC2086
                exec "$lib/runtime/bin/java" \\
                    "-XX:AOTCache=$lib/app/%s" \\
                    "-Dworkbench.home=$lib/app" \\
                    "-Dworkbench.stderr.terminal=$terminal" \\
                    %s \\
                    ${WORKBENCH_OPTS:-} \\
                    -cp "$lib/app/%s" \\
                    %s "$@"
                """.formatted(cache, String.join(" \\\n    ", javaOptions), mainJar, mainClass);
    }
}
