package io.leadline.stock.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import io.leadline.catalog.Channel;
import io.leadline.catalog.Location;
import io.leadline.catalog.Locations;
import io.leadline.identity.Actor;
import io.leadline.shared.Bounds;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Edited;
import io.leadline.shared.SavedBy;
import io.leadline.shell.Bounded;
import io.leadline.shell.DateField;
import io.leadline.shell.DecimalField;
import io.leadline.shell.EditDialog;
import io.leadline.shell.Notice;
import io.leadline.shell.WholeField;
import io.leadline.stock.ChannelRules;
import io.leadline.stock.ChannelSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which location serves a channel, at which place in the order, and when. */
final class ChannelSourceDialog extends EditDialog<ChannelSource> {

    private final transient ChannelRules rules;
    private final transient Supplier<Actor> actor;
    private final transient BusinessClock clock;
    private final transient Runnable afterwards;
    private final transient @Nullable ChannelSource given;

    private final ComboBox<Channel> channel = new ComboBox<>();
    private final ComboBox<Location> location = new ComboBox<>();
    private final WholeField rank = new WholeField(1, ChannelSource.LAST_RANK);
    private final DateField from = new DateField();
    private final DateField until = new DateField();
    private final DecimalField cost = new DecimalField(Bounds.PRICE);

    /** @param given what to change; null for another one */
    ChannelSourceDialog(
            ChannelRules rules,
            @Nullable ChannelSource given,
            Locations locations,
            Supplier<Actor> actor,
            BusinessClock clock,
            Runnable afterwards) {
        super(given, actor);
        this.rules = rules;
        this.given = given;
        this.actor = actor;
        this.clock = clock;
        this.afterwards = afterwards;
        setHeaderTitle(getTranslation(given == null ? "stock.sources.add" : "stock.sources.change"));
        channel.setLabel(getTranslation("stock.rules.channel"));
        channel.setItems(locations.channels());
        channel.setItemLabelGenerator(Channel::name);
        channel.setId("source-channel");
        location.setLabel(getTranslation("stock.location"));
        location.setItems(locations.all());
        location.setItemLabelGenerator(Location::name);
        location.setId("source-location");
        channel.setVisible(given == null);
        location.setVisible(given == null);
        form().add(channel, location);
        rank.setLabel(getTranslation("stock.sources.rank"));
        rank.setHelperText(getTranslation("stock.sources.rank.help"));
        rank.setId("source-rank");
        from.setLabel(getTranslation("stock.sources.from"));
        until.setLabel(getTranslation("stock.sources.until"));
        cost.setLabel(getTranslation("stock.sources.cost"));
        cost.setHelperText(getTranslation("stock.sources.cost.help"));
        cost.setLocale(actor.get().locale());
        field(rank, ChannelSource::rank);
        field(from, ChannelSource::from);
        field(until, ChannelSource::until);
        field(cost, ChannelSource::parcelCost);
        if (given == null) {
            rank.setValue(1);
        }
        saveButton().setId("save-source");
    }

    @Override
    protected Optional<Edited<ChannelSource>> save(@Nullable ChannelSource before) {
        boolean right = Bounded.right(rank) & Bounded.right(from) & Bounded.right(until) & Bounded.right(cost);
        mark(channel, given == null && channel.isEmpty(), "stock.rules.wrong.channel");
        mark(location, given == null && location.isEmpty(), "stock.sources.wrong.location");
        if (!right || (given == null && (channel.isEmpty() || location.isEmpty()))) {
            return Optional.empty();
        }
        if (rank.getValue() == null) {
            rank.setInvalid(true);
            rank.setErrorMessage(getTranslation("stock.sources.rank.help"));
            return Optional.empty();
        }
        if (!from.isEmpty() && !until.isEmpty() && until.getValue().isBefore(from.getValue())) {
            until.setInvalid(true);
            until.setErrorMessage(getTranslation("stock.sources.wrong.until"));
            return Optional.empty();
        }
        ChannelSource source = new ChannelSource(
                given == null ? channel.getValue().id() : given.channel(),
                given == null ? location.getValue().id() : given.location(),
                rank.getValue(),
                from.getValue(),
                until.getValue(),
                cost.getValue());
        if (before == null
                && rules.now().source(source.channel(), source.location()).isPresent()) {
            mark(location, true, "stock.sources.wrong.there");
            return Optional.empty();
        }
        return Optional.of(
                rules.changeSource(before, source, new SavedBy(actor.get().name(), clock.now())));
    }

    private <T> void mark(ComboBox<T> field, boolean wrong, String message) {
        field.setInvalid(wrong);
        field.setErrorMessage(wrong ? getTranslation(message) : "");
    }

    @Override
    protected void saved(ChannelSource now) {
        Notice.done(getTranslation("stock.rules.saved"));
        afterwards.run();
    }
}
