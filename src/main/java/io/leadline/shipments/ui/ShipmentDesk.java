package io.leadline.shipments.ui;

import io.leadline.shared.BusinessClock;
import io.leadline.shell.Live;
import io.leadline.shipments.ShipmentSheets;
import io.leadline.shipments.Shipments;

/** What pages about shipments read from and act on. */
@org.springframework.stereotype.Component
record ShipmentDesk(Shipments shipments, ShipmentSheets sheets, BusinessClock clock, Live live) {}
