package dev.escalation.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The licences of what the program consists of, from its bill of materials and the corrections to that. */
final class Licences {
    /**
     * Licences whose works may be part of a work under GPL-3.0-or-later. Eclipse's own (EPL-2.0) is not, nor is BSD-4-Clause;
     * what is offered under them must be offered under one of these, too.
     */
    static final Set<String> COMPATIBLE = Set.of(
            "0BSD",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "GPL-2.0-or-later",
            "GPL-2.0-with-classpath-exception",
            "GPL-3.0-or-later",
            "LGPL-2.1-or-later",
            "LGPL-3.0-or-later",
            "MIT",
            "Unicode-3.0");

    private final Map<String, String> corrections;

    /**
     * A dependency.
     *
     * @param licences of which the user may choose one
     */
    record Component(String group, String name, String version, List<String> licences) {
        String id() {
            return group + ":" + name;
        }

        boolean isCompatible() {
            return licences.stream().anyMatch(COMPATIBLE::contains);
        }
    }

    private Licences(Map<String, String> corrections) {
        this.corrections = corrections;
    }

    /** @param corrections lines {@code group:name = SPDX # why} */
    static Licences correctedBy(Path corrections) throws IOException {
        Map<String, String> map = new LinkedHashMap<>();
        for (String line : Files.readAllLines(corrections)) {
            String said = line.replaceFirst("#.*", "").strip();
            if (!said.isEmpty()) {
                String[] parts = said.split("\\s*=\\s*", 2);
                map.put(parts[0], parts[1]);
            }
        }
        return new Licences(map);
    }

    /** @param billOfMaterials CycloneDX as XML */
    List<Component> of(Path billOfMaterials) throws IOException {
        Element list = child(parse(billOfMaterials).getDocumentElement(), "components");
        Map<String, Component> byId = new TreeMap<>();
        for (Element element : children(list)) {
            String group = text(element, "group");
            String name = text(element, "name");
            Component component =
                    new Component(group, name, text(element, "version"), licences(element, group + ":" + name));
            byId.put(component.id(), component);
        }
        return List.copyOf(byId.values());
    }

    private List<String> licences(Element component, String id) {
        String corrected = corrections.entrySet().stream()
                .filter(entry -> matches(entry.getKey(), id))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        if (!corrected.isEmpty()) {
            return List.of(corrected);
        }
        List<String> stated = new ArrayList<>();
        for (Element licence : children(child(component, "licenses"))) {
            String spdx = text(licence, "id");
            stated.add(spdx.isEmpty() ? text(licence, "name") : spdx);
        }
        return stated;
    }

    private static boolean matches(String pattern, String id) {
        return pattern.endsWith("*")
                ? id.startsWith(pattern.substring(0, pattern.length() - 1))
                : id.equals(pattern);
    }

    /** The table that goes with the program. */
    static String table(List<Component> components) {
        StringBuilder text = new StringBuilder("Dependencies and their licences; \"or\" means a choice.\n\n");
        for (Component component : components) {
            text.append(component.id())
                    .append(' ')
                    .append(component.version())
                    .append(": ")
                    .append(String.join(" or ", component.licences()))
                    .append('\n');
        }
        return text.toString();
    }

    private static Document parse(Path file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(file.toFile());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + " is no bill of materials: " + e.getMessage(), e);
        }
    }

    /** Empty if there is none, so that what is missing below it is missing as well. */
    private static Element child(Element parent, String name) {
        return children(parent).stream()
                .filter(element -> element.getTagName().equals(name))
                .findFirst()
                .orElseGet(() -> parent.getOwnerDocument().createElement(name));
    }

    private static String text(Element parent, String name) {
        return child(parent, name).getTextContent().strip();
    }

    private static List<Element> children(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
