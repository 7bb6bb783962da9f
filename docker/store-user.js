// Runs once, when the store's volume is new: a user for Leadline that can do nothing outside its own database.
db.getSiblingDB("leadline").createUser({
  user: "leadline",
  pwd: process.env.LEADLINE_STORE_PASSWORD,
  roles: [{ role: "readWrite", db: "leadline" }, { role: "dbAdmin", db: "leadline" }],
});
