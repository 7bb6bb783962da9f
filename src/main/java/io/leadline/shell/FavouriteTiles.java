package io.leadline.shell;

import com.vaadin.flow.router.QueryParameters;
import io.leadline.identity.Role;
import io.leadline.identity.SavedFilter;
import io.leadline.identity.SavedFilters;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The filters that a person wants to see on the first page, each with the number of what it shows now. */
@Component
class FavouriteTiles implements HomePart {

    /** Behind those that everybody of the role has. */
    private static final int LAST = 1_000;

    private final SavedFilters saved;
    private final ObjectProvider<FilterCount> counts;

    FavouriteTiles(SavedFilters saved, ObjectProvider<FilterCount> counts) {
        this.saved = saved;
        this.counts = counts;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.values());
    }

    @Override
    public Set<String> topics() {
        return counts.stream().flatMap(one -> one.topics().stream()).collect(Collectors.toSet());
    }

    @Override
    public List<HomeTile> tiles(HomeReader reader) {
        List<HomeTile> tiles = new ArrayList<>();
        for (SavedFilter filter : saved.onHome(reader.actor().id())) {
            tile(filter, LAST + tiles.size(), reader).ifPresent(tiles::add);
        }
        return tiles;
    }

    private Optional<HomeTile> tile(SavedFilter filter, int order, HomeReader reader) {
        return counts.stream()
                .filter(one -> one.page().equals(filter.page()))
                .findFirst()
                .flatMap(one -> {
                    var count = one.count(QueryParameters.fromString(filter.query()), reader.actor());
                    return count.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new HomeTile(
                                    key(filter),
                                    order,
                                    filter.name(),
                                    reader.number(count.getAsLong()),
                                    reader.getTranslation("filters.tile.in", reader.getTranslation(one.title())),
                                    "",
                                    filter.query().isEmpty() ? filter.page() : filter.page() + "?" + filter.query(),
                                    HomeTile.Tone.QUIET,
                                    reader.getTranslation("filters.tile.how", reader.getTranslation(one.title()))));
                });
    }

    /** Another name is another tile; a name can hold anything, an element's id cannot. */
    private static String key(SavedFilter filter) {
        return "favourite-"
                + UUID.nameUUIDFromBytes((filter.page() + "#" + filter.name()).getBytes(StandardCharsets.UTF_8));
    }
}
