package io.leadline.disruptions.ui;

import io.leadline.catalog.Items;
import io.leadline.catalog.Suppliers;
import io.leadline.disruptions.Disruptions;
import io.leadline.disruptions.Reaches;
import io.leadline.disruptions.Starting;
import io.leadline.shared.BusinessClock;
import io.leadline.shell.Live;

/** What pages of disruptions read from and act on. */
@org.springframework.stereotype.Component
record DisruptionDesk(
        Disruptions disruptions,
        Starting starting,
        Reaches reaches,
        Suppliers suppliers,
        Items items,
        BusinessClock clock,
        Live live) {}
