package io.leadline.simulation.flight;

import io.leadline.replenishment.ItemPlace;
import io.leadline.shared.Sku;
import io.leadline.simulation.Moment;
import io.leadline.simulation.actors.Goods;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where a flight was after its last moment, for whoever goes on with it after it was killed. */
public final class FlightNotes {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    FlightNotes(Path folder) {
        this.file = folder.resolve("flight.json");
    }

    /** Whether this flight has been noted down there, and no other. */
    public static boolean in(Path folder, FlightPlan plan) {
        try {
            return new FlightNotes(folder)
                    .read()
                    .filter(state -> plan.asked().equals(state.asked()))
                    .isPresent();
        } catch (JacksonException noNotes) {
            return false;
        }
    }

    /** Units of an item at a place. */
    record Shelf(String sku, String location, long units) {}

    /**
     * Everything that the participants know and the product does not.
     *
     * @param asked which flight it is ({@link FlightPlan#asked})
     */
    record State(
            String asked,
            Moment moment,
            List<Shelf> shelves,
            List<Goods.Load> loads,
            Map<LocalDate, Logbook.Noted> pages) {

        static State of(FlightPlan plan, Moment moment, Goods goods, Logbook book) {
            List<Shelf> shelves = goods.shelves().entrySet().stream()
                    .map(shelf -> new Shelf(
                            shelf.getKey().sku().value(), shelf.getKey().location(), shelf.getValue()))
                    .toList();
            return new State(plan.asked(), moment, shelves, goods.loads(), book.noted());
        }

        Map<ItemPlace, Long> onShelves() {
            Map<ItemPlace, Long> all = new HashMap<>();
            shelves.forEach(shelf -> all.put(new ItemPlace(new Sku(shelf.sku()), shelf.location()), shelf.units()));
            return all;
        }
    }

    Optional<State> read() {
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readString(file), State.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole or not at all. */
    void write(State state) {
        try {
            Path next = file.resolveSibling("flight.json.next");
            Files.writeString(next, JSON.writeValueAsString(state));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
