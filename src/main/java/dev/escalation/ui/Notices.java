package dev.escalation.ui;

import java.nio.file.Path;
import java.util.Optional;

/** Short messages over the window. */
public interface Notices {
    /** Says that a file was written and offers to open its folder. */
    void exported(Path file);

    /** Shows a problem of something that the user has just asked for. */
    void problem(Problem problem);

    /** Asks where to write a file; empty if the user thinks better of it. */
    Optional<Path> askForFile(String suggestedName);

    /**
     * Asks which file to read; empty if the user thinks better of it.
     *
     * @param kind what such files are called
     * @param pattern of their names, such as {@code *.yaml}, or several with semicolons between
     */
    Optional<Path> askForFileToRead(String kind, String pattern);

    /** Asks for a folder; empty if the user thinks better of it. */
    Optional<Path> askForFolder(String title);

    /** Shows a page of the web in the user's browser. */
    void showPage(String address);

    /** Shows a folder with the means of the system. */
    void showFolder(Path folder);

    /**
     * Says something and offers what may follow.
     *
     * @param offer words of the button
     */
    void tell(String words, String offer, Runnable action);
}
