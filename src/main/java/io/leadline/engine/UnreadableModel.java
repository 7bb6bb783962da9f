package io.leadline.engine;

import java.util.List;
import java.util.stream.Collectors;

/** A model of tables that is made of something else than is read here; it names all of that. */
public final class UnreadableModel extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final transient List<Place> places;

    UnreadableModel(String model, List<Place> places) {
        super("The model " + model + " cannot be read here: "
                + places.stream().map(Place::toString).collect(Collectors.joining("; ")));
        this.places = List.copyOf(places);
    }

    /** What of a table it is. */
    public enum What {
        /** The file is no model of tables. */
        FILE,
        /** Another rule than the first that fits holds. */
        HIT_POLICY,
        /** What a column asks for is no fact. */
        COLUMN,
        /** A rule has more cells than there are columns, or fewer. */
        RULE,
        /** A condition. */
        CELL,
        /** What is said where a rule fits. */
        RESULT
    }

    /**
     * @param table as people call it; empty where it is none
     * @param rule counted from 1; 0 where it is about none
     * @param column as people call it; empty where it is about none
     * @param text that stands there
     */
    public record Place(What what, String table, int rule, String column, String text) {}

    public List<Place> places() {
        return places;
    }
}
