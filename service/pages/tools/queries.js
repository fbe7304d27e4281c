/** What GraphiQL opens with: questions that a dashboard asks, of the demo where one is named. */

export const QUERIES = [
  {
    query: /* GraphQL */ `# Plans that run, with their objectives and key results: one request for a whole dashboard.
query Dashboard {
  plans(filter: { status: { eq: active } }, first: 5) {
    nodes {
      id
      title
      progress
      goalStatus
      objectives(first: 20) {
        nodes {
          title
          progress
          status
          keyResults(first: 20) {
            nodes {
              id
              title
              progress
              expected
              status
              lastReading { value periodStart }
            }
          }
        }
      }
    }
  }
}
`,
  },
  {
    query: /* GraphQL */ `# What is specific, measurable, attainable, relevant and timely about a key result, and what is not.
query Smart($id: ID!) {
  keyResult(id: $id) {
    title
    smart {
      verdict
      criteria { letter status rule message suggestion }
      rewrite { text }
    }
  }
}
`,
    variables: '{\n  "id": "736ecdd1-ac98-5425-8347-7e42ace430d6"\n}',
  },
  {
    query: /* GraphQL */ `# Any goal, in English, Spanish, Italian, Catalan, Polish or Bulgarian; nothing is stored.
query Judge($goals: [GoalInput!]!) {
  validateGoals(goals: $goals) {
    language
    verdict
    criteria { letter status message suggestion }
    rewrite { text }
  }
}
`,
    variables: '{\n  "goals": [{ "ref": "mine", "text": "Get more followers on Instagram" }]\n}',
  },
  {
    query: /* GraphQL */ `# The tactics of a plan by what they bring for what they take, and how sure that order is.
query Tactics($plan: ID!) {
  plan(id: $plan) {
    title
    prioritizedTactics(topK: 3) {
      method
      items { rank id score rankInterval topKProbability reasons }
      notScored { id }
      warnings
    }
  }
}
`,
    variables: '{\n  "plan": "93988b19-1ee5-50a8-bf76-a3711564b9c4"\n}',
  },
  {
    query: /* GraphQL */ `# Where a key result will stand when it is due, and how likely it is to be reached.
query Forecast($id: ID!) {
  keyResult(id: $id) {
    title
    progress
    expected
    pace
    forecast { value interval80 probability completionOn method reasons { message } }
  }
}
`,
    variables: '{\n  "id": "736ecdd1-ac98-5425-8347-7e42ace430d6"\n}',
  },
  {
    query: /* GraphQL */ `# Tells what is done to a plan as it happens. Run it, then change something in the plan.
subscription Follow($plan: ID!) {
  planChanged(planId: $plan) {
    cursor
    changes { seq action noun before after }
    plan { title progress goalStatus }
  }
}
`,
    variables: '{\n  "plan": "93988b19-1ee5-50a8-bf76-a3711564b9c4"\n}',
  },
]
