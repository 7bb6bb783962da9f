package io.leadline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a browser knows of an open page: its elements, what the server listens to at each, and which of their properties it
 * lets the browser set. Built from the server's answers as the framework's own client does it.
 */
public final class PageTree {

    private static final int DATA = 0;
    private static final int PROPERTIES = 1;
    private static final int CHILDREN = 2;
    private static final int ATTRIBUTES = 3;
    private static final int LISTENERS = 4;
    private static final int TEXT = 7;
    private static final int CLASSES = 11;
    private static final int HANDLERS = 19;
    private static final int VIRTUAL_CHILDREN = 24;

    /** One element, or a text within one. */
    public static final class Node {
        private final int id;
        private final Map<Integer, Map<String, JsonNode>> maps = new HashMap<>();
        private final Map<Integer, List<JsonNode>> lists = new HashMap<>();
        private final Map<Integer, List<Integer>> children = new HashMap<>();
        private int parent;

        private Node(int id) {
            this.id = id;
        }

        public int id() {
            return id;
        }

        public String tag() {
            return text(DATA, "tag");
        }

        /** Empty where there is none. */
        public String property(String name) {
            return text(PROPERTIES, name);
        }

        public @Nullable JsonNode value(String property) {
            return map(PROPERTIES).get(property);
        }

        public String attribute(String name) {
            return text(ATTRIBUTES, name);
        }

        public boolean is(String cssClass) {
            return lists.getOrDefault(CLASSES, List.of()).stream()
                    .anyMatch(one -> one.asString().equals(cssClass));
        }

        public boolean listensTo(String event) {
            return map(LISTENERS).containsKey(event);
        }

        /** Methods that the browser may call. */
        public List<String> handlers() {
            return lists.getOrDefault(HANDLERS, List.of()).stream()
                    .map(JsonNode::asString)
                    .toList();
        }

        private String text(int feature, String key) {
            JsonNode value = map(feature).get(key);
            // What is sent to or fetched from is told as an address.
            return value == null || value.isNull()
                    ? ""
                    : value.isObject() ? value.path("uri").asString("") : value.asString();
        }

        private Map<String, JsonNode> map(int feature) {
            return maps.computeIfAbsent(feature, f -> new HashMap<>());
        }

        private Stream<Integer> children() {
            return Stream.concat(
                    children.getOrDefault(CHILDREN, List.of()).stream(),
                    children.getOrDefault(VIRTUAL_CHILDREN, List.of()).stream());
        }
    }

    private final Map<Integer, Node> nodes = new TreeMap<>();
    private final Map<String, JsonNode> constants = new HashMap<>();

    void read(JsonNode answer) {
        answer.path("constants").properties().forEach(one -> constants.put(one.getKey(), one.getValue()));
        answer.path("changes").forEach(this::change);
    }

    private void change(JsonNode change) {
        int id = change.path("node").asInt();
        String kind = change.path("type").asString();
        if (kind.equals("detach")) {
            nodes.remove(id);
            return;
        }
        Node node = nodes.computeIfAbsent(id, Node::new);
        int feature = change.path("feat").asInt(-1);
        String key = change.path("key").asString("");
        switch (kind) {
            case "put" -> node.map(feature).put(key, change.path("value"));
            case "remove" -> node.map(feature).remove(key);
            case "clear" -> {
                node.lists.remove(feature);
                node.children.remove(feature);
            }
            case "splice" -> splice(node, feature, change);
            default -> Objects.requireNonNull(node);
        }
    }

    private void splice(Node node, int feature, JsonNode change) {
        int at = change.path("index").asInt();
        if (feature == CHILDREN || feature == VIRTUAL_CHILDREN) {
            List<Integer> list = node.children.computeIfAbsent(feature, f -> new ArrayList<>());
            drop(list, at, change);
            List<Integer> added = new ArrayList<>();
            change.path("addNodes").forEach(one -> added.add(one.asInt()));
            added.forEach(child -> nodes.computeIfAbsent(child, Node::new).parent = node.id);
            list.addAll(Math.min(at, list.size()), added);
        } else {
            List<JsonNode> list = node.lists.computeIfAbsent(feature, f -> new ArrayList<>());
            drop(list, at, change);
            List<JsonNode> added = new ArrayList<>();
            change.path("add").forEach(added::add);
            list.addAll(Math.min(at, list.size()), added);
        }
    }

    private static void drop(List<?> list, int at, JsonNode change) {
        for (int i = change.path("remove").asInt(0); i > 0 && at < list.size(); i--) {
            list.remove(at);
        }
    }

    public @Nullable Node find(int id) {
        return nodes.get(id);
    }

    /** What somebody at the page could see and use, in the order of its making. */
    public List<Node> shown() {
        return nodes.values().stream()
                .filter(node -> !node.tag().isEmpty())
                .filter(node -> path(node).allMatch(PageTree::isOpen))
                .toList();
    }

    private static boolean isOpen(Node node) {
        JsonNode visible = node.map(DATA).get("visible");
        return (visible == null || visible.isNull() || visible.asBoolean(true))
                && !node.map(ATTRIBUTES).containsKey("disabled")
                && !node.property("disabled").equals("true");
    }

    /** The element itself, its parent, and so on. */
    public Stream<Node> path(Node node) {
        return Stream.iterate(node, Objects::nonNull, one -> one.parent == 0 ? null : nodes.get(one.parent));
    }

    /** Properties that the server takes from the browser. */
    public Set<String> synced(Node node) {
        Set<String> names = new HashSet<>();
        node.map(LISTENERS)
                .values()
                .forEach(hash ->
                        constants(hash).filter(key -> key.startsWith("}")).forEach(key -> names.add(key.substring(1))));
        return names;
    }

    /** What the server wants to know of an event. */
    public Set<String> wanted(Node node, String event) {
        JsonNode hash = node.map(LISTENERS).get(event);
        return hash == null ? Set.of() : constants(hash).collect(Collectors.toSet());
    }

    private Stream<String> constants(JsonNode hash) {
        JsonNode wanted = constants.get(hash.asString(""));
        return wanted == null ? Stream.empty() : wanted.propertyNames().stream();
    }

    /** The words within an element. */
    public String words(Node node) {
        return Stream.concat(
                        Stream.of(node.text(TEXT, "text"), node.property("innerHTML"), node.property("label")),
                        node.children().map(nodes::get).filter(Objects::nonNull).map(this::words))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }
}
