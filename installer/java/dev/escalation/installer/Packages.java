package dev.escalation.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packages made of an image: what they add to it is a menu entry, the file association and the way out again. */
final class Packages {
    private final Product product;
    private final Path installer;
    private final Programs programs;

    Packages(Product product, Path installer, Programs programs) {
        this.product = product;
        this.installer = installer;
        this.programs = programs;
    }

    /** @param type such as {@code deb} */
    void make(String type, Image image, Path destination) throws IOException, InterruptedException {
        Path association = destination.resolve("workspace.properties");
        Files.writeString(association, """
                extension=escalation
                mime-type=application/x-escalation-workspace
                description=Workspace of Escalation Workbench
                """);
        List<String> arguments = new ArrayList<>(List.of("--type", type, "--dest", destination.toString()));
        arguments.addAll(List.of("--app-image", image.folder().toString()));
        arguments.addAll(product.options());
        arguments.addAll(forSystem(type));
        if (!product.target().is(Target.OperatingSystem.MAC)) {
            // macOS hands a file to a program by an event that JavaFX has no way to hear
            arguments.addAll(List.of("--file-associations", association.toString()));
        }
        if (type.equals("deb")) {
            new DebianPackage(programs).make(arguments, destination);
        } else {
            programs.tool("jpackage", arguments);
        }
        Files.delete(association);
    }

    /** What JavaFX and XGBoost load from the system; jpackage only sees what the Java runtime needs. */
    private static String libraries(String type) {
        return type.equals("deb") ? "libgtk-3-0, libgl1, libgomp1" : "gtk3, libgomp";
    }

    private List<String> forSystem(String type) {
        return switch (product.target().system()) {
            case LINUX ->
                List.of(
                        "--resource-dir",
                        installer.resolve("linux").toString(),
                        "--linux-package-deps",
                        libraries(type),
                        "--linux-menu-group",
                        "Office",
                        "--linux-app-category",
                        "office",
                        "--linux-rpm-license-type",
                        "GPL-3.0-or-later");
            case WINDOWS ->
                List.of(
                        "--win-menu",
                        "--win-menu-group",
                        "Escalation Workbench",
                        "--win-dir-chooser",
                        "--win-per-user-install",
                        "--win-upgrade-uuid",
                        "6b0f3b1e-5d0c-4f0e-9b63-6a7d4f2c8e51",
                        "--license-file",
                        installer.resolveSibling("LICENSE").toString());
            case MAC ->
                List.of(
                        "--mac-package-identifier",
                        "dev.escalation.workbench",
                        "--license-file",
                        installer.resolveSibling("LICENSE").toString());
        };
    }
}
