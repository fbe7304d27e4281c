import { graphql } from "relay-runtime";

export const query = graphql`
  query PlanPageQuery($id: ID!) {
    plan(id: $id) {
      title
      ...PlanPage_objectives
    }
    node(id: $id) {
      ... on Plan {
        status
      }
    }
  }
`;

export const objectives = graphql`
  fragment PlanPage_objectives on Plan
  @refetchable(queryName: "PlanPageObjectivesQuery")
  @argumentDefinitions(first: { type: "Int", defaultValue: 2 }, after: { type: "String" }) {
    objectives(first: $first, after: $after, sort: ["title"]) @connection(key: "PlanPage_objectives") {
      edges {
        node {
          ...PlanPage_objective
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

export const objective = graphql`
  fragment PlanPage_objective on Objective {
    id
    title
    status
    plan {
      id
    }
  }
`;

export const retitle = graphql`
  mutation PlanPageRetitleMutation($id: ID!, $patch: ObjectivePatch!, $reason: String) {
    updateObjective(id: $id, patch: $patch, reason: $reason) {
      objective {
        ...PlanPage_objective
      }
      userErrors {
        code
        pointer
        message
      }
    }
  }
`;

export const create = graphql`
  mutation PlanPageCreateMutation($input: ObjectiveInput!, $connections: [ID!]!) {
    createObjective(input: $input) {
      objective @appendNode(connections: $connections, edgeTypeName: "ObjectiveEdge") {
        ...PlanPage_objective
      }
    }
  }
`;

export const remove = graphql`
  mutation PlanPageDeleteMutation($id: ID!) {
    deleteObjective(id: $id, cascade: true) {
      deletedId @deleteRecord
      userErrors {
        code
      }
    }
  }
`;

export const changed = graphql`
  subscription PlanPageSubscription($id: ID!, $after: String) {
    planChanged(planId: $id, after: $after) {
      cursor
      plan {
        ...PlanPage_objectives
      }
    }
  }
`;
