package io.leadline.shell;

import io.leadline.OpenedPage;
import io.leadline.PageTree.Node;
import io.leadline.PortalClient;
import io.leadline.suite.Effort;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One person who puts odd values into whatever the pages of the portal let be filled in, by the framework's protocol: each
 * property that the server takes from a browser, in each form that a page shows or that something on it opens, and sends
 * each with the buttons of its form. What there is, it reads from the server's answers, as a browser would. What somebody
 * before has been through is only tried with a few values more.
 */
public final class OddWalk {

    private static final JsonMapper JSON = new JsonMapper();

    /** What a person fills in; all else that is synchronised is the framework's own, and the same wherever it stands. */
    private static final Set<String> FILLED = Set.of("value", "checked", "selectedItems", "filter");

    /** A page's message has a bound. */
    private static final int MOST_CHARACTERS = 220_000;

    /** What stands around a value in a message, with the clicks that send it. */
    private static final int AROUND = 1_000;

    /** So many steps lead to a form; what a dialog opens is asked about by its own page. */
    private static final int DEEPEST = 1;

    /** Rows and charts can be many of a kind. */
    private static final int MOST_WAYS = 6;

    /** Each field gets the next ones, so that many fields of a kind get all of them. */
    private static final int A_FEW = 7;

    private final PortalClient client;
    private final Set<String> known;
    private final Map<String, String> wrong = new TreeMap<>();
    private OpenedPage tab;
    private final Set<String> filledKinds = new TreeSet<>();
    private int turn;
    private int messages;
    private int fields;
    private Duration slowest = Duration.ZERO;
    private String slowestWas = "";

    /**
     * @param known fields and ways that somebody has been through
     * @param turn which value is the next
     */
    public OddWalk(PortalClient client, Set<String> known, int turn) {
        this.client = client;
        this.known = known;
        this.turn = turn;
        tab = new OpenedPage(client, "profile");
    }

    public Map<String, String> wrong() {
        return wrong;
    }

    public int turn() {
        return turn;
    }

    /** Elements that were filled in, by their tags. */
    public Set<String> filledKinds() {
        return filledKinds;
    }

    public String figures() {
        return fields + " fields, " + messages + " messages, slowest " + slowest.toMillis() + " ms: " + slowestWas;
    }

    public Duration slowest() {
        return slowest;
    }

    public void page(String name, String route) {
        visit(name, route, List.of());
    }

    /** Each field of what this way leads to, and then each way on from there that nobody has been. */
    private void visit(String name, String route, List<String> way) {
        Set<Integer> before = follow(route, way);
        if (before == null) {
            return;
        }
        Set<Integer> older = before;
        List<String> onward = way.size() >= DEEPEST
                ? List.of()
                : content(node -> !older.contains(node.id()) && opens(node)).stream()
                        .map(this::key)
                        .distinct()
                        .filter(step -> known.add(name + " > " + step))
                        .limit(MOST_WAYS)
                        .toList();
        Form form = new Form(name + way, route, way, places(before));
        together(form);
        form.places.forEach(place -> one(form, place));
        for (String step : onward) {
            List<String> longer = new ArrayList<>(way);
            longer.add(step);
            visit(name, route, longer);
        }
    }

    /** @param places each an element and a property of it, by what they are called */
    private record Form(String name, String route, List<String> way, List<String> places) {}

    private List<String> places(Set<Integer> before) {
        return content(node -> !before.contains(node.id())).stream()
                .flatMap(node -> tab.tree().synced(node).stream().sorted().map(property -> key(node) + " ." + property))
                .distinct()
                .filter(place -> filled(place) || known.add(place.replaceAll("\\[.*] ", "")))
                .toList();
    }

    private static boolean filled(String place) {
        return FILLED.contains(property(place));
    }

    private static String property(String place) {
        return place.substring(place.lastIndexOf('.') + 1);
    }

    /** Something into every field, and nothing sent. */
    private void together(Form form) {
        Map<String, Node> shown = new HashMap<>();
        content(node -> true).forEach(node -> shown.putIfAbsent(key(node), node));
        int characters = 0;
        for (String place : form.places) {
            Node node = shown.get(place.substring(0, place.lastIndexOf(" .")));
            String value = next();
            if (node != null && characters + value.length() + AROUND < MOST_CHARACTERS) {
                characters += value.length() + AROUND;
                fill(node, property(place), value);
            }
        }
        message(() -> tab.send(), "filling " + form.name);
    }

    /** Some values into one field, each sent, until one of them is taken and the form goes; the others are as they were. */
    private void one(Form form, String place) {
        if (!filled(place) || !known.add(form.name + place)) {
            return;
        }
        fields++;
        Optional<Node> field = find(place);
        if (field.isEmpty() && follow(form.route, form.way) != null) {
            field = find(place);
        }
        if (field.isEmpty()) {
            return;
        }
        Node node = field.get();
        JsonNode original = node.value(property(place));
        List<Node> buttons = buttons(node);
        int characters = 0;
        for (int i = 0; i < A_FEW; i++) {
            String value = next();
            if (characters + value.length() + AROUND < MOST_CHARACTERS) {
                characters += value.length() + AROUND;
                fill(node, property(place), value);
                buttons.forEach(tab::click);
            }
        }
        fill(node, property(place), original == null ? "" : original.asString(""));
        message(() -> tab.send(), form.name + " " + place);
        List<Node> questions = content(shown -> shown.tag().equals("vaadin-confirm-dialog"));
        if (!questions.isEmpty()) {
            questions.stream().flatMap(question -> buttons(question).stream()).forEach(tab::click);
            message(() -> tab.send(), "confirming " + form.name + " " + place);
        }
    }

    private String next() {
        return OddValues.TEXTS.get(turn++ % OddValues.TEXTS.size());
    }

    private void fill(Node node, String property, String value) {
        filledKinds.add(node.tag());
        tab.set(node, property, JSON.valueToTree(value));
        if (node.listensTo("change")) {
            tab.happens(node, "change", JSON.createObjectNode());
        }
    }

    private static boolean opens(Node node) {
        return node.listensTo("click") || node.listensTo("item-click");
    }

    /** @return what was there before the last step; null where the way is not there any more */
    private Set<Integer> follow(String route, List<String> way) {
        message(tab::leave, "leaving a page");
        tab = new OpenedPage(client, route);
        messages += 2;
        unfold(route);
        Set<Integer> before = new HashSet<>();
        for (String step : way) {
            Optional<Node> next = content(node -> opens(node) && key(node).equals(step)).stream()
                    .findFirst();
            if (next.isEmpty()) {
                return null;
            }
            before = content(node -> true).stream().map(Node::id).collect(Collectors.toSet());
            use(next.get());
            message(() -> tab.send(), route + way);
        }
        return before;
    }

    /** What is folded may be made when it is opened. */
    private void unfold(String route) {
        List<Node> folded = content(node -> node.tag().equals("vaadin-details")
                && tab.tree().synced(node).contains("opened")
                && !node.property("opened").equals("true"));
        if (!folded.isEmpty()) {
            folded.forEach(node -> tab.set(node, "opened", JSON.valueToTree(true)));
            message(tab::send, "unfolding " + route);
        }
    }

    private void use(Node node) {
        if (node.listensTo("click")) {
            tab.click(node);
        } else {
            tab.happens(
                    node,
                    "item-click",
                    JSON.createObjectNode().put("itemKey", tab.firstRow()).put("internalColumnId", firstColumn(node)));
        }
    }

    private String firstColumn(Node grid) {
        return tab.tree().shown().stream()
                .filter(node -> node.tag().equals("vaadin-grid-column"))
                .filter(node -> tab.tree().path(node).anyMatch(part -> part == grid))
                .map(node -> node.property("_flowId"))
                .findFirst()
                .orElse("");
    }

    private Optional<Node> find(String place) {
        String key = place.substring(0, place.lastIndexOf(" ."));
        return content(node -> key(node).equals(key)).stream().findFirst();
    }

    /** The buttons that send the smallest part of the page in which the field stands with any; rows' count once. */
    private List<Node> buttons(Node field) {
        List<Node> all = content(node -> node.listensTo("click") && node.tag().equals("vaadin-button"));
        return tab.tree()
                .path(field)
                .takeWhile(part -> !part.tag().equals("vaadin-app-layout"))
                .map(part -> oneOfAKind(all.stream()
                        .filter(button -> tab.tree().path(button).anyMatch(one -> one == part))
                        .toList()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .map(found -> {
                    List<Node> main = found.stream()
                            .filter(button -> button.attribute("theme").contains("primary"))
                            .toList();
                    return main.isEmpty() ? found : main;
                })
                .orElse(List.of());
    }

    private List<Node> oneOfAKind(List<Node> buttons) {
        Set<String> kinds = new HashSet<>();
        return buttons.stream().filter(button -> kinds.add(key(button))).toList();
    }

    /** What is no part of the frame that every page has. */
    private List<Node> content(Predicate<Node> such) {
        return tab.tree().shown().stream()
                .filter(such)
                .filter(node -> tab.tree()
                        .path(node)
                        .noneMatch(part -> Set.of("navbar", "drawer").contains(part.attribute("slot"))))
                .filter(node -> !Set.of("vaadin-app-layout", "body").contains(node.tag()))
                .toList();
    }

    /** By which it is found again after its page was built anew. */
    private String key(Node node) {
        if (tab.tree().path(node).skip(1).anyMatch(part -> part.tag().equals("vaadin-grid"))) {
            return node.tag() + "[of a row]";
        }
        String name = node.property("label")
                + node.property("accessibleName")
                + node.attribute("aria-label")
                + node.attribute("title");
        String words = name.isBlank() ? tab.tree().words(node) : name;
        String plain = words.replaceAll("[\\d\\p{Sc}]+([.,:]\\d+)*", "#")
                .replaceAll("\\s+", " ")
                .strip();
        return node.tag() + "[" + plain.substring(0, Math.min(40, plain.length())) + "]";
    }

    private void message(Supplier<HttpResponse<String>> sending, String what) {
        Effort.Timed<HttpResponse<String>> sent = Effort.until(sending);
        HttpResponse<String> answer = sent.value();
        messages++;
        if (sent.took().compareTo(slowest) > 0) {
            slowest = sent.took();
            slowestWas = what;
        }
        if (answer.statusCode() != 200) {
            wrong.put(what, "answered with " + answer.statusCode());
        } else if (answer.body().contains("has been written down as error")) {
            wrong.put(what, "an error number");
        } else if (answer.body().contains("sessionExpired") || answer.body().contains("Internal error")) {
            wrong.put(what, "the page is lost: " + shown(answer.body()));
        }
    }

    private static String shown(String value) {
        String plain = value.codePoints()
                .limit(40)
                .mapToObj(c -> c >= ' ' && c < 127 ? String.valueOf((char) c) : String.format("\\u%04x", c))
                .collect(Collectors.joining());
        return value.length() > 40 ? plain + "… (" + value.length() + ")" : plain;
    }
}
