package io.leadline.stock.store;

import io.leadline.shared.SavedBy;
import io.leadline.stock.ChannelRule;
import io.leadline.stock.ChannelSource;
import io.leadline.stock.PreOrder;
import io.leadline.stock.RuleSet;
import io.leadline.stock.Sureness;
import java.time.LocalDate;
import java.util.Date;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/** Versions of the channels' rules by number. */
final class RuleSetMapper {

    private RuleSetMapper() {}

    static Document write(RuleSet set) {
        SavedBy saved = set.saved();
        Document document = new Document("_id", set.number())
                .append("rules", set.rules().stream().map(RuleSetMapper::write).toList())
                .append(
                        "sources",
                        set.sources().stream().map(RuleSetMapper::write).toList())
                .append("changed", set.changed());
        return saved == null
                ? document
                : document.append("savedBy", saved.name()).append("savedAt", Date.from(saved.at()));
    }

    static RuleSet read(Document document) {
        Date at = document.getDate("savedAt");
        return new RuleSet(
                document.getInteger("_id"),
                document.getList("rules", Document.class).stream()
                        .map(RuleSetMapper::rule)
                        .toList(),
                document.getList("sources", Document.class).stream()
                        .map(RuleSetMapper::source)
                        .toList(),
                document.getString("changed"),
                at == null ? null : new SavedBy(document.getString("savedBy"), at.toInstant()));
    }

    private static Document write(ChannelRule rule) {
        return new Document("channel", rule.channel())
                .append("kind", rule.scope().kind().name())
                .append("id", rule.scope().id())
                .append("priority", rule.priority())
                .append("sharePercent", rule.sharePercent())
                .append("bufferUnits", rule.bufferUnits())
                .append("capUnits", rule.capUnits())
                .append("preOrder", write(rule.preOrder()));
    }

    private static @Nullable Document write(@Nullable PreOrder preOrder) {
        return preOrder == null
                ? null
                : new Document("mostUnits", preOrder.mostUnits())
                        .append("mostPercent", preOrder.mostPercent())
                        .append("aheadDays", preOrder.aheadDays())
                        .append("sure", preOrder.sure().name());
    }

    /** Earlier versions know of none. */
    private static @Nullable PreOrder preOrder(@Nullable Document document) {
        return document == null
                ? null
                : new PreOrder(
                        document.getInteger("mostUnits"),
                        document.getInteger("mostPercent"),
                        document.getInteger("aheadDays"),
                        Sureness.valueOf(document.getString("sure")));
    }

    private static ChannelRule rule(Document document) {
        return new ChannelRule(
                document.getString("channel"),
                new ChannelRule.Scope(
                        ChannelRule.Scope.Kind.valueOf(document.getString("kind")), document.getString("id")),
                document.getInteger("priority"),
                document.getInteger("sharePercent"),
                document.getInteger("bufferUnits"),
                document.getInteger("capUnits"),
                preOrder(document.get("preOrder", Document.class)));
    }

    private static Document write(ChannelSource source) {
        return new Document("channel", source.channel())
                .append("location", source.location())
                .append("rank", source.rank())
                .append("from", text(source.from()))
                .append("until", text(source.until()))
                .append("parcelCost", source.parcelCost() == null ? null : new Decimal128(source.parcelCost()));
    }

    private static ChannelSource source(Document document) {
        Decimal128 cost = document.get("parcelCost", Decimal128.class);
        return new ChannelSource(
                document.getString("channel"),
                document.getString("location"),
                document.getInteger("rank"),
                day(document, "from"),
                day(document, "until"),
                cost == null ? null : cost.bigDecimalValue());
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable LocalDate day(Document document, String field) {
        String day = document.getString(field);
        return day == null ? null : LocalDate.parse(day);
    }
}
