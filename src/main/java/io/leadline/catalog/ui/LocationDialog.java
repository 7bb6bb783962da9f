package io.leadline.catalog.ui;

import io.leadline.catalog.Contact;
import io.leadline.catalog.Location;
import io.leadline.catalog.Locations;
import io.leadline.catalog.ReceivingPoint;
import io.leadline.identity.Actor;
import io.leadline.shared.Bounds;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Edited;
import io.leadline.shared.SavedBy;
import io.leadline.shell.EditDialog;
import io.leadline.shell.Notice;
import io.leadline.shell.TextLine;
import io.leadline.shell.TextLines;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where exactly a location takes goods in: what stands on each order that is sent from now on. */
final class LocationDialog extends EditDialog<Location> {

    private static final String FREE = "catalog.needed";

    private final transient Supplier<Actor> actor;
    private final transient BusinessClock clock;
    private final transient Locations locations;
    private final transient Location location;
    private final TextLines address = new TextLines(Bounds.NOTE);
    private final TextLine contact = new TextLine(Bounds.NAME);
    private final TextLine phone = new TextLine(Bounds.CODE);
    private final TextLine hours = new TextLine(Bounds.NAME);

    LocationDialog(Locations locations, Location location, Supplier<Actor> actor, BusinessClock clock) {
        super(location, actor);
        this.actor = actor;
        this.clock = clock;
        this.locations = locations;
        this.location = location;
        setHeaderTitle(getTranslation("catalog.locations.editTitle", location.name()));
        address.setLabel(getTranslation("catalog.locations.address"));
        address.setHelperText(getTranslation("catalog.locations.address.help"));
        contact.setLabel(getTranslation("catalog.contact.name"));
        phone.setLabel(getTranslation("catalog.contact.phone"));
        hours.setLabel(getTranslation("catalog.locations.hours"));
        hours.setHelperText(getTranslation("catalog.locations.hours.help"));
        field(address, now -> now.point().address());
        field(contact, now -> now.point().contact().name());
        field(phone, now -> now.point().contact().phone());
        field(hours, now -> now.point().hours());
    }

    @Override
    protected Optional<Edited<Location>> save(@Nullable Location before) {
        boolean right = Fields.check(address, false, FREE)
                & Fields.check(contact, false, FREE)
                & Fields.check(phone, false, FREE)
                & Fields.check(hours, false, FREE);
        if (!right) {
            return Optional.empty();
        }
        Location now = before == null ? location : before;
        return Optional.of(locations.change(
                now,
                now.at(new ReceivingPoint(
                        address.getValue(), new Contact(contact.getValue(), phone.getValue()), hours.getValue())),
                new SavedBy(actor.get().name(), clock.now())));
    }

    @Override
    protected void saved(Location now) {
        Notice.done(getTranslation("catalog.locations.saved", now.name()));
    }
}
