//! What the organisational choice depends on.

use crate::{
    json::{Map, Node},
    value::{Reader, Value},
};
use domain::organisation::{Organisation, PaasFit};

/// The five checks whether a managed platform fits.
const CHECKS: [&str; 5] =
    ["stateless_web", "managed_database", "ordinary_hardware", "region_and_compliance", "cost_at_scale"];

pub(crate) fn write(organisation: &Organisation) -> Node {
    let fit = organisation.paas_fit;
    let points =
        [fit.stateless_web, fit.managed_database, fit.ordinary_hardware, fit.region_and_compliance, fit.cost_at_scale];
    let mut checks = Map::default();
    for (name, point) in CHECKS.into_iter().zip(points) {
        checks.put(name, Node::Bool(point));
    }
    let mut fields = Map::default();
    fields.put("engineers", Node::whole(organisation.engineers));
    fields.put("teams", Node::whole(organisation.teams));
    fields.put("needs_24x7", Node::Bool(organisation.needs_24x7));
    fields.put("paas_fit", checks.node());
    fields.node()
}

pub(crate) fn read(value: Value, reader: &mut Reader) -> Organisation {
    let mut fields = value.fields(reader);
    let mut points = [false; 5];
    if let Some(value) = fields.take("paas_fit") {
        let mut checks = value.fields(reader);
        for (name, point) in CHECKS.into_iter().zip(&mut points) {
            *point = checks.flag(reader, name);
        }
        checks.ignore_rest(reader);
    }
    let [stateless_web, managed_database, ordinary_hardware, region_and_compliance, cost_at_scale] = points;
    let organisation = Organisation {
        engineers: fields.need(reader, "engineers").small(reader, 0, u16::MAX),
        teams: fields.need(reader, "teams").small(reader, 0, u16::MAX),
        needs_24x7: fields.flag(reader, "needs_24x7"),
        paas_fit: PaasFit { stateless_web, managed_database, ordinary_hardware, region_and_compliance, cost_at_scale },
    };
    fields.ignore_rest(reader);
    organisation
}
