package dev.escalation.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Texts by their keys, in one language. What a language lacks is English, whatever the language of the machine. */
public class Words extends ResourceBundle {
    /** The languages of the files without one in their name. */
    private static final Set<String> ENGLISH = Set.of("", "en");

    private final Map<String, String> words = new HashMap<>();
    private final Locale locale;

    /**
     * @param folder the package whose resources the files are
     * @param files their names without language and ending; no key is in two of them
     * @throws MissingResourceException if there is no such file
     */
    protected Words(String folder, List<String> files, Locale locale) {
        this.locale = locale;
        String place = "/" + folder.replace('.', '/') + "/";
        for (String file : files) {
            if (!putAll(place + file)) {
                throw new MissingResourceException("no words in " + place + file, folder, file);
            }
            if (!ENGLISH.contains(locale.getLanguage())) {
                boolean _ = putAll(place + file + "_" + locale.getLanguage());
            }
        }
    }

    /** Not by bundles, which look for files of a country and of English, too, in every jar there is. */
    private boolean putAll(String file) {
        try (InputStream in = Words.class.getResourceAsStream(file + ".properties")) {
            if (in == null) {
                return false;
            }
            Properties read = new Properties();
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            read.stringPropertyNames().forEach(key -> words.put(key, read.getProperty(key)));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("the words in " + file + " cannot be read", e);
        }
    }

    /** @param file such as {@code dev.escalation.app.doctor.doctor} */
    public static Words of(String file, Locale locale) {
        int end = file.lastIndexOf('.');
        return new Words(file.substring(0, end), List.of(file.substring(end + 1)), locale);
    }

    /**
     * The text of a key; {@code {0}}, {@code {1}} … stand for the arguments. Without arguments it is taken as it stands.
     *
     * @throws MissingResourceException if there is no such key
     */
    public String get(String key, Object... arguments) {
        String pattern = getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    /** A noun that is written as {@code one|many}, or the same for any number. */
    public String form(String key, boolean one) {
        String forms = getString(key);
        int bar = forms.indexOf('|');
        return bar < 0 ? forms : one ? forms.substring(0, bar) : forms.substring(bar + 1);
    }

    public boolean has(String key) {
        return words.containsKey(key);
    }

    /** The language. */
    public Locale language() {
        return locale;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return words.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(words.keySet());
    }
}
